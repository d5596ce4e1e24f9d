package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFixture;

/** Mistakes in how another application is asked about a record are found with what to write instead. */
class LookupMistakesTest extends FolderMistakes {

    private static final String LOOKUP = """
            - to: mapping:lahir.in.jslt
                    - to:
                        uri: lookup:{{env:KANTOR_UJI_URL}}/verifikasi
                        parameters:
                          question: tanya.jslt
                          answer: jawab.jslt
                          body.PASSWORD: "{{env:KANTOR_UJI_PASSWORD}}"
                          header.apikey: "{{env:KANTOR_UJI_APIKEY}}"
                          timeout: 5s
            """;

    @Test
    void findsNothingInALookupThatIsAsItMustBe() {
        assertThat(findings("sound", fixture -> with(fixture, LOOKUP))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> findsMistakes() {
        return Stream.of(
                inLookup("mapping that is not there", "answer: jawab.jslt", "answer: balas.jslt", "balas.jslt"),
                inLookup("mapping that is not named", "              answer: jawab.jslt\n", "", "answer:"),
                inLookup("unknown option", "timeout: 5s", "rows: /x", "body.rows"),
                inLookup("wait without meaning", "timeout: 5s", "timeout: lama", "10s"),
                inLookup("literal password", "\"{{env:KANTOR_UJI_PASSWORD}}\"", "rahasia", "{{env:KANTOR_UJI_"),
                inLookup("variable of another", "KANTOR_UJI_APIKEY", "LAIN_APIKEY", "{{env:KANTOR_UJI_"),
                inLookup("own authorization", "header.apikey", "header.Authorization", "bearer"));
    }

    @Test
    void asksThroughTheHubWithSecretsThatStayNames() {
        FolderFixture fixture = with(FolderFixture.in(root.resolve("q")), LOOKUP);
        RouteFile file = RouteFile.read(Folder.read(fixture.directory()), ROUTES, new FolderFindings())
                .orElseThrow();

        assertThat(file.qualified("kantor-uji/0a1b2c3d/"))
                .contains("uri: lookup:kantor-uji/0a1b2c3d/{{env:KANTOR_UJI_URL}}/verifikasi\n")
                .contains("body.PASSWORD: \"{env:KANTOR_UJI_PASSWORD}\"");
    }

    private DynamicTest inLookup(String name, String old, String now, String remedy) {
        if (!LOOKUP.contains(old)) {
            throw new IllegalArgumentException("the look-up does not contain " + old);
        }
        return DynamicTest.dynamicTest(
                name, () -> assertThat(findings(name, fixture -> with(fixture, LOOKUP.replace(old, now))))
                        .anySatisfy(text -> assertThat(text)
                                .startsWith(ROUTES)
                                .containsPattern("→.*" + java.util.regex.Pattern.quote(remedy))));
    }

    private static FolderFixture with(FolderFixture fixture, String lookup) {
        return fixture.with("mappings/tanya.jslt", "{\"NIK\": .warga.nik}")
                .with("mappings/jawab.jslt", "{* - lookup : .}")
                .replacing(ROUTES, "- to: mapping:lahir.in.jslt\n", lookup)
                .with("samples/lahir/siti.lookup.json", "[{}]");
    }
}
