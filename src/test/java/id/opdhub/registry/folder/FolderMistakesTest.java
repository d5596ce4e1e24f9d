package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.FolderFixture;
import id.opdhub.registry.TestVocabulary;

/** Each mistake that an engineer can make is found at its file and line, with the remedy named. */
class FolderMistakesTest {

    private static final String SYSTEM = "system.yaml";
    private static final String ROUTES = "kantor.camel.yaml";

    @TempDir
    Path root;

    @Test
    void findsNothingInAFolderThatIsAsItMustBe() {
        assertThat(findings("sound", fixture -> fixture)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInTheRegistration() {
        return Stream.of(
                inSystem("misspelt key", "opd:", "odp:", 3, "opd"),
                inSystem("missing key", "name: Kantor Uji\n", "", 1, "name"),
                inSystem("duplicate key", "name: Kantor Uji\n", "name: Kantor Uji\nname: Lagi\n", 3, "sisakan satu"),
                inSystem("id of another folder", "id: kantor-uji", "id: kantor-lain", 1, "id: kantor-uji"),
                inSystem("number without quotes", "\"1306\"\ncontact", "1306\ncontact", 4, "\"1306\""),
                inSystem("region with dots", "\"1306\"\ncontact", "\"13.06\"\ncontact", 4, "\"1306\""),
                inSystem("region that is not", "\"1306\"\ncontact", "\"1399\"\ncontact", 4, "kode yang berlaku"),
                inSystem("secret as credential", "KANTOR_UJI_KEY", "rahasia123", 6, "KANTOR_UJI_KEY"),
                inSystem("signing secret", "KANTOR_UJI_SIGNING", "whsec_c2VjcmV0", 6, "KANTOR_UJI_SIGNING"),
                inSystem(
                        "type that is not",
                        "    type: id.opdhub.kependudukan.kelahiran.v1\n",
                        "    type: id.opdhub.kependudukan.kelahiran\n",
                        9,
                        "id.opdhub.kependudukan.kelahiran.v1"),
                inSystem("broken YAML", "contact: {", "contact: {{", 5, "tanda kutip"),
                inSystem("alias", "name: Kantor Uji", "name: &a Kantor Uji\nopd2: *a", 3, "nilainya langsung"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInAgreementAndDelivery() {
        return Stream.of(
                inSystem("purpose that is not", "PELAYANAN_PUBLIK", "PELAYANAN", 16, "PELAYANAN_PUBLIK"),
                inSystem("missing purpose", "      purpose: PELAYANAN_PUBLIK\n", "", 15, "purpose"),
                inSystem("no fields", "[warga.nama_lengkap, warga.alamat.*]", "[]", 17, "warga.nik"),
                inSystem("bad field path", "warga.alamat.*]", "warga..alamat]", 17, "warga.alamat.*"),
                inSystem("misspelt field", "warga.nama_lengkap", "warga.nama_lengkp", 17, "routes/types"),
                inSystem("no date", "2099-12-31", "31-12-2099", 18, "2027-12-31"),
                inSystem("expired agreement", "2099-12-31", "2020-12-31", 18, "perbarui"),
                inSystem("filter that is no JSLT", ".warga.status_hidup ==", ".warga.status_hidup = =", 13, "JSLT"),
                inSystem("no regions", "regions: [\"1306\"]", "regions: []", 12, "[\"1306\"]"),
                inSystem("duration without unit", "timeout: 10s", "timeout: 10", 21, "10s"),
                inSystem("retry not in order", "[5s, 5m]", "[5m, 5s]", 22, "terpendek"),
                inSystem("misspelt choice", "dead-letter", "deadletter", 23, "dead-letter"),
                inSystem("rate without unit", "50/s", "50", 24, "50/s"),
                inSystem("too much at once", "concurrency: 4", "concurrency: 900", 20, "256"),
                inSystem("misspelt setting", "timeout:", "timeouts:", 21, "timeout"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInRoutes() {
        return Stream.of(
                inRoutes("misspelt step", "- to: mapping:lahir.in", "- too: mapping:lahir.in", 6, "to"),
                inRoutes("route without id", "    id: kantor-uji.lahir\n", "", 2, "kantor-uji.<nama>"),
                inRoutes("id of another system", "id: kantor-uji.lahir", "id: lain.lahir", 2, "kantor-uji.<nama>"),
                inRoutes("same id twice", "id: kantor-uji.out", "id: kantor-uji.lahir", 9, "id lain"),
                inRoutes("misspelt mapping", "lahir.in.jslt", "lahir.inn.jslt", 6, "lahir.in.jslt"),
                inRoutes("component not allowed", "deliver:{{env", "exec:{{env", 14, "deliver"),
                inRoutes(
                        "not a route",
                        "- route:\n    id: kantor-uji.out",
                        "- beans:\n    id: kantor-uji.out",
                        8,
                        "- route:"),
                inRoutes("feed that submits nothing", "- to: submit:", "- to: log:", 2, "submit:id.opdhub"),
                inRoutes(
                        "route of another type",
                        "kelahiran.v1",
                        "penduduk.v1",
                        2,
                        "submit:id.opdhub.kependudukan.kelahiran.v1"),
                inRoutes(
                        "address without env",
                        "{{env:KANTOR_UJI_URL}}",
                        "{{KANTOR_UJI_URL}}",
                        14,
                        "{{env:KANTOR_UJI_URL}}"),
                inRoutes("way out without end", "- to: deliver:", "- to: log:", 9, "deliver:"),
                inRoutes("two ends", "- to: deliver", "- to: kafka:x\n        - to: deliver", 9, "satu deliver:"),
                inRoutes("end in one branch only", "- to: deliver:{{env:KANTOR_UJI_URL}}", BRANCH, 9, "otherwise"),
                inRoutes("secret in address", "{{env:KANTOR_UJI_URL}}", "https://u:rahasia@x.example/", 14, "{{env:"),
                inRoutes("code in a route", "- to: mapping:lahir.out.jslt", "- script: { groovy: x }", 13, "hapus"),
                inRoutes(
                        "direct of another system",
                        "direct:kantor-uji.out",
                        "direct:lain.out",
                        11,
                        "direct:kantor-uji"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInFiles() {
        return Stream.of(
                mistake("no registration", f -> f.without(SYSTEM), SYSTEM, 1, "id: kantor-uji"),
                mistake("file nobody uses", f -> f.with("catatan.txt", "x"), "catatan.txt", 1, "hapus"),
                mistake(
                        "mapping nobody uses",
                        f -> f.with("mappings/lama.jslt", "."),
                        "mappings/lama.jslt",
                        1,
                        "hapus"),
                mistake(
                        "mapping that is no JSLT",
                        f -> f.with("mappings/lahir.in.jslt", "{\n\"a\": }"),
                        "mappings/lahir.in.jslt",
                        2,
                        "perbaiki"),
                mistake("feed without sample", f -> f.without("samples/lahir/siti.json"), SYSTEM, 8, "samples/lahir/"),
                mistake("type without sample", f -> f.without("samples/out/siti.json"), SYSTEM, 11, "samples/out/"),
                mistake(
                        "sample of no feed",
                        f -> f.with("samples/mati/a.json", "{}"),
                        "samples/mati/a.json",
                        1,
                        "system.yaml"),
                mistake(
                        "sample of no type",
                        f -> f.with("samples/out/id.x.v1/a.json", "{}"),
                        "samples/out/id.x.v1/a.json",
                        1,
                        "system.yaml"),
                mistake(
                        "expectation of no sample",
                        f -> f.with("samples/lahir/b.expected.json", "[]"),
                        "samples/lahir/b.expected.json",
                        1,
                        "hapus"),
                mistake(
                        "real person",
                        f -> f.replacing("samples/out/siti.json", "269001", "260001"),
                        "samples/out/siti.json",
                        1,
                        "9001"));
    }

    private static final String BRANCH = """
            - choice:
                        when:
                          - simple: "${body} != null"
                            steps:
                              - to: deliver:{{env:KANTOR_UJI_URL}}""";

    private DynamicTest inSystem(String name, String old, String now, int line, String remedy) {
        return mistake(name, fixture -> fixture.replacing(SYSTEM, old, now), SYSTEM, line, remedy);
    }

    private DynamicTest inRoutes(String name, String old, String now, int line, String remedy) {
        return mistake(name, fixture -> fixture.replacing(ROUTES, old, now), ROUTES, line, remedy);
    }

    private DynamicTest mistake(String name, UnaryOperator<FolderFixture> spoil, String file, int line, String remedy) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(findings(name, spoil)).anySatisfy(text -> assertThat(text)
                        .startsWith(file + ":" + line + ": ")
                        .containsPattern("→.*" + Pattern.quote(remedy))));
    }

    private List<String> findings(String name, UnaryOperator<FolderFixture> spoil) {
        FolderFixture fixture = spoil.apply(FolderFixture.in(root.resolve(name)));
        CheckedFolder checked =
                new FolderReader(TestVocabulary.SHIPPED, TestVocabulary.CLOCK).read(Folder.read(fixture.directory()));
        return checked.findings().stream()
                .map(finding -> finding.text(Locale.ROOT))
                .toList();
    }
}
