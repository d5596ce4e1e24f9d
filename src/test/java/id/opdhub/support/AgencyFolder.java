package id.opdhub.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The folder of a system that receives residents, made for a test.
 *
 * @param persons whom it may have, by the last digits of their numbers
 * @param delivery how it wants its records brought, as its {@code system.yaml} says
 */
public record AgencyFolder(String id, String persons, String delivery) {

    public static final String EVERYBODY = "0123456789";

    private static final String SYSTEM = """
            id: %1$s
            name: Penerima %1$s
            opd: Dinas Uji Kabupaten Agam
            region: "1306"
            contact: { name: Seksi Data, email: data@uji.example }
            credentials: { signing: %2$s_SIGNING }
            receives:
              - type: id.opdhub.kependudukan.penduduk.v1
                regions: ["1306"]
                when: 'test(.warga.nama_lengkap, "[%3$s]$")'
                agreement:
                  number: PKS 1/2026
                  purpose: PELAYANAN_PUBLIK
                  fields: [warga.nama_lengkap, warga.no_hp]
                  until: 2099-12-31
            delivery: %4$s
            """;

    private static final String ROUTE = """
            - route:
                id: %1$s.out
                from:
                  uri: direct:%1$s.out
                  steps:
                    - to: mapping:penduduk.out.jslt
                    - to: deliver:{{env:%2$s_URL}}
            """;

    private static final String MAPPING = "{ \"nama\": .warga.nama_lengkap, \"telepon\": .warga.no_hp }\n";

    private static final String SAMPLE = """
            { "warga": { "nama_lengkap": "WARGA KE %1$s", "no_hp": "+6281200000000" } }
            """;

    private static final String EXPECTED = """
            { "nama": "WARGA KE %1$s", "telepon": "+6281200000000" }
            """;

    public boolean mayHave(ResidentEvent event) {
        return persons.indexOf('0' + event.person() % 10) >= 0;
    }

    /** The variable that holds its application's address. */
    public String urlVariable() {
        return variable() + "_URL";
    }

    private String variable() {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** @param systems folder of the systems' folders */
    public void write(Path systems) {
        Path folder = systems.resolve(id);
        put(folder.resolve("system.yaml"), SYSTEM.formatted(id, variable(), persons, delivery));
        put(folder.resolve(id + ".camel.yaml"), ROUTE.formatted(id, variable()));
        put(folder.resolve("mappings/penduduk.out.jslt"), MAPPING);
        put(folder.resolve("samples/out/penduduk.json"), SAMPLE.formatted(persons.charAt(0)));
        put(folder.resolve("samples/out/penduduk.expected.json"), EXPECTED.formatted(persons.charAt(0)));
    }

    private static void put(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
