package id.opdhub.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder that is as it must be, to be spoilt by tests. */
public final class FolderFixture {

    public static final String ID = "kantor-uji";

    private static final String SYSTEM = """
            id: kantor-uji
            name: Kantor Uji
            opd: Dinas Uji Kabupaten Agam
            region: "1306"
            contact: { name: Seksi Data, email: data@uji.example }
            credentials: { key: KANTOR_UJI_KEY, signing: KANTOR_UJI_SIGNING }
            sends:
              - feed: lahir
                type: id.opdhub.kependudukan.kelahiran.v1
            receives:
              - type: id.opdhub.kependudukan.kelahiran.v1
                regions: ["1306"]
                when: '.warga.status_hidup == "HIDUP"'
                agreement:
                  number: PKS 1/2026
                  purpose: PELAYANAN_PUBLIK
                  fields: [warga.nama_lengkap, warga.alamat.*]
                  until: 2099-12-31
            delivery:
              concurrency: 4
              timeout: 10s
              retry: [5s, 5m]
              when-refused: dead-letter
              rate: 50/s
            """;

    /** What every folder of routes ends with that delivers. */
    public static final String OUT_ROUTE = """
            - route:
                id: kantor-uji.out
                from:
                  uri: direct:kantor-uji.out
                  steps:
                    - to: mapping:lahir.out.jslt
                    - to: deliver:{{env:KANTOR_UJI_URL}}
            """;

    private static final String ROUTES = """
            - route:
                id: kantor-uji.lahir
                from:
                  uri: direct:kantor-uji.lahir
                  steps:
                    - to: mapping:lahir.in.jslt
                    - to: submit:id.opdhub.kependudukan.kelahiran.v1
            """ + OUT_ROUTE;

    private static final String MAPPING_IN = """
            {
              "nomor_akta": .akta,
              "tanggal_peristiwa": .tanggal,
              "warga": {
                "nama_lengkap": .nama,
                "jenis_kelamin": .sex,
                "tanggal_lahir": .tanggal,
                "status_hidup": "HIDUP",
                "alamat": { "kode_desa": .desa }
              },
              "asal": { "id_asal": .id, "id_peristiwa": .kejadian }
            }
            """;

    private static final String MAPPING_OUT = "{ \"nama\": .warga.nama_lengkap, \"desa\": .warga.alamat.kode_desa }\n";

    private static final String SAMPLE_IN = """
            { "id": "7", "akta": "A-7", "kejadian": "k-7", "tanggal": "2026-05-01", "nama": "SITI", "sex": "2", "desa": "1306012001" }
            """;

    private static final String SAMPLE_OUT = """
            { "warga": { "nama_lengkap": "SITI", "nik": "1306014105269001", "alamat": { "kode_desa": "1306012001" } } }
            """;

    private final Path directory;

    private FolderFixture(Path directory) {
        this.directory = directory;
    }

    /** Writes the folder below {@code systems}. */
    public static FolderFixture in(Path systems) {
        FolderFixture fixture = new FolderFixture(systems.resolve(ID));
        return fixture.with("system.yaml", SYSTEM)
                .with("kantor.camel.yaml", ROUTES)
                .with("mappings/lahir.in.jslt", MAPPING_IN)
                .with("mappings/lahir.out.jslt", MAPPING_OUT)
                .with("samples/lahir/siti.json", SAMPLE_IN)
                .with("samples/out/siti.json", SAMPLE_OUT);
    }

    public Path directory() {
        return directory;
    }

    public FolderFixture with(String file, String text) {
        try {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.writeString(directory.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FolderFixture without(String file) {
        try {
            Files.delete(directory.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there, or the test would spoil nothing. */
    public FolderFixture replacing(String file, String old, String now) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        return with(file, text.replace(old, now));
    }

    public String text(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
