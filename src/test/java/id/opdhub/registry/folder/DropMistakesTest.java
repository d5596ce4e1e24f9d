package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFixture;

/** Mistakes in how a folder has files picked up are found at their line, with what to write instead. */
class DropMistakesTest extends FolderMistakes {

    private static final String DROP = """
            - route:
                id: kantor-uji.lahir
                from:
                  uri: file:{{env:KANTOR_UJI_DIR}}/lahir
                  parameters:
                    include: "*.csv"
                    period: 1m
                  steps:
                    - to: mapping:lahir.in.jslt
                    - to: submit:id.opdhub.kependudukan.kelahiran.v1
            """ + FolderFixture.OUT_ROUTE;

    @Test
    void findsNothingInADropThatIsAsItMustBe() {
        assertThat(findings("sound", fixture -> fixture.with(ROUTES, DROP))).isEmpty();
    }

    @Test
    void readsTheDirectoryThroughTheHub() {
        RouteFile file = new RouteFile(
                ROUTES,
                DROP,
                YamlText.read(DROP.getBytes(), new FolderFindings().in(ROUTES)).orElseThrow());

        assertThat(file.qualified("kantor-uji/0a1b2c3d/"))
                .contains("uri: file-feed:kantor-uji/0a1b2c3d/lahir/{{env:KANTOR_UJI_DIR}}/lahir\n");
    }

    @TestFactory
    Stream<DynamicTest> findsMistakes() {
        return Stream.of(
                inDrop("option of Camel's own", "include: \"*.csv\"", "delete: true", 6, "include"),
                inDrop("option in address", "/lahir\n", "/lahir?noop=true\n", 4, "parameters:"),
                inDrop("period without meaning", "period: 1m", "period: sering", 7, "5m"),
                inDrop("fixed directory", "{{env:KANTOR_UJI_DIR}}", "/srv/data", 4, "{{env:KANTOR_UJI_DIR}}"),
                inDrop("way out of the directory", "/lahir\n", "/../lain\n", 4, "{{env:KANTOR_UJI_DIR}}"),
                inDrop("encoded way out", "/lahir\n", "/%2e%2E/lain\n", 4, "{{env:KANTOR_UJI_DIR}}"),
                inDrop(
                        "file as an end",
                        "deliver:{{env:KANTOR_UJI_URL}}",
                        "file:{{env:KANTOR_UJI_DIR}}",
                        17,
                        "deliver:"));
    }

    private DynamicTest inDrop(String name, String old, String now, int line, String remedy) {
        if (!DROP.contains(old)) {
            throw new IllegalArgumentException("the drop does not contain " + old);
        }
        return mistake(
                name,
                fixture -> fixture.with(
                        ROUTES,
                        DROP.replaceFirst(
                                java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(now))),
                ROUTES,
                line,
                remedy);
    }
}
