package id.opdhub.journey;

import static id.opdhub.journey.SpoiltFolder.in;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import id.opdhub.registry.CheckCommand;
import id.opdhub.registry.FolderFixture;

/** What people do to folders. Each is one mistake in a folder that is right otherwise, and where it is to be found. */
final class SpoiltFolders {

    private static final String SYSTEM = "system.yaml";
    private static final String ROUTES = "kantor.camel.yaml";
    private static final String IN = "mappings/lahir.in.jslt";
    private static final String OUT = "mappings/lahir.out.jslt";
    private static final String SAMPLE = "samples/lahir/siti.json";

    private SpoiltFolders() {}

    /** The folder as it is right, with what it is expected to give; to be made in a {@code routes} that has the types. */
    static Path whole(Path routes) {
        Path systems = routes.resolve("systems");
        FolderFixture fixture = FolderFixture.in(systems);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CheckCommand.run(List.of("--routes", routes.toString(), "--write", FolderFixture.ID), nowhere);
        if (CheckCommand.run(List.of("--routes", routes.toString(), FolderFixture.ID), nowhere) != 0) {
            throw new IllegalStateException("the folder is not right to begin with");
        }
        return fixture.directory();
    }

    static List<SpoiltFolder> all() {
        return Stream.of(registrations(), agreements(), routes(), mappings(), samples(), sizes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SpoiltFolder> registrations() {
        return List.of(
                in(SYSTEM, "name: Kantor Uji", "name: [Kantor Uji", 2),
                in(SYSTEM, "opd: Dinas", "\topd: Dinas", 3),
                in(SYSTEM, "region: \"1306\"", "region: \"1306", 4),
                in(SYSTEM, "region: \"1306\"", "region: 1306", 4),
                in(SYSTEM, "region: \"1306\"", "region: \"1399\"", 4),
                in(SYSTEM, "opd: Dinas", "dinas: Dinas", 3),
                in(SYSTEM, "name: Kantor Uji", "name: Kantor Uji\nname: Kantor Uji", 3),
                in(SYSTEM, "id: kantor-uji", "id: kantor-lain", 1),
                in(SYSTEM, "{ key: KANTOR_UJI_KEY", "{ key: n0tAVariableButASecret", 6),
                in(SYSTEM, "{ key: KANTOR_UJI_KEY", "{ key: PUSKESMAS_KEY", 6),
                in(SYSTEM, "- feed: lahir", "- feed: out", 8),
                in(SYSTEM, "type: id.opdhub.kependudukan.kelahiran.v1\nrec", "type: id.opdhub.lahir.v1\nrec", 9),
                in(SYSTEM, "timeout: 10s", "timeout: 10 menit", 21),
                in(SYSTEM, "retry: [5s, 5m]", "retry: [5m, 5s]", 22),
                in(SYSTEM, "when-refused: dead-letter", "when-refused: buang", 23),
                in(SYSTEM, "rate: 50/s", "rate: cepat", 24));
    }

    private static List<SpoiltFolder> agreements() {
        return List.of(
                in(SYSTEM, "regions: [\"1306\"]", "regions: [\"9999\"]", 12),
                in(SYSTEM, "== \"HIDUP\"'", "== HIDUP'", 13),
                in(SYSTEM, "number: PKS 1/2026", "nomor: PKS 1/2026", 15),
                in(SYSTEM, "purpose: PELAYANAN_PUBLIK", "purpose: IKLAN", 16),
                in(SYSTEM, "warga.nama_lengkap,", "warga.nama,", 17),
                in(SYSTEM, "fields: [warga.nama_lengkap, warga.alamat.*]", "fields: []", 17),
                in(SYSTEM, "until: 2099-12-31", "until: 2099-02-30", 18),
                in(SYSTEM, "- type: id.opdhub.kependudukan.kelahiran.v1", "- type: id.opdhub.kesehatan.*", 11));
    }

    private static List<SpoiltFolder> routes() {
        return List.of(
                in(ROUTES, "- to: mapping:lahir.in", "- too: mapping:lahir.in", 6),
                in(ROUTES, "id: kantor-uji.lahir", "id: lahir", 2),
                in(ROUTES, "id: kantor-uji.out", "id: kantor-uji.lahir", 9),
                in(ROUTES, "lahir.in.jslt", "lahir.im.jslt", 6),
                in(ROUTES, "deliver:{{env", "exec:{{env", 14),
                in(ROUTES, "{{env:KANTOR_UJI_URL}}", "https://admin:rahasia@kantor.example/", 14),
                in(ROUTES, "{{env:KANTOR_UJI_URL}}", "{{env:TETANGGA_URL}}", 14),
                in(ROUTES, "direct:kantor-uji.out", "direct:tetangga.out", 11),
                in(ROUTES, "- to: deliver", "- to: direct:kantor-uji.out\n        - to: deliver", 14),
                in(ROUTES, "- to: submit:id.opdhub", "- to: log:id.opdhub", 2),
                in(ROUTES, "- to: deliver:{{env:KANTOR_UJI_URL}}", "- to: log:selesai", 9));
    }

    private static List<SpoiltFolder> mappings() {
        return List.of(
                in(IN, "\"nomor_akta\": .akta,", "\"nomor_akta\": .akta", 3),
                in(IN, ".akta", "akte(.akta)", 2),
                in(IN, "{\n  \"nomor", "def f(x) f($x)\n{\n  \"nomor", 1),
                in(IN, "{\n  \"nomor", "import \"x.jslt\" as x\n{\n  \"nomor", 1),
                in(IN, ".sex", "code(\"kelamin\", .sex)", 6),
                in(OUT, ".warga.nama_lengkap", "replace(.warga.nama_lengkap, \"(a\", \"\")", 1),
                in(OUT, "}", "", 1));
    }

    private static List<SpoiltFolder> samples() {
        return List.of(
                in(SAMPLE, "\"SITI\"", "\"ANI\"", 6, "samples/lahir/siti.expected.json"),
                in(SAMPLE, "\"sex\": \"2\"", "\"sex\": \"P\"", 1, "samples/lahir/siti.expected.json"),
                in("samples/out/siti.json", "{ \"warga\"", "[ \"warga\"", 1),
                in("samples/out/siti.json", "269001", "260001", 1),
                in("samples/lahir/siti.expected.json", "SITI", "SITO", 6));
    }

    private static List<SpoiltFolder> sizes() {
        return List.of(
                in(OUT, "{ ", "// " + "x".repeat(3 << 20) + "\n{ ", 1),
                in(OUT, "{ ", "// " + "x".repeat(70_000) + "\n{ ", 1),
                in(OUT, "{ ", "{ \"dalam\": " + "[".repeat(20_000) + "]".repeat(20_000) + ", ", 1));
    }
}
