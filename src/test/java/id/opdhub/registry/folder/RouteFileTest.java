package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/** Routes as people and tools write them. */
class RouteFileTest {

    private static final String TEXT = """
            # Komentar tentang mapping:x.jslt
            - route:
                id: s.a
                from:
                  steps:
                    - to: "mapping:a.in.jslt"
                    - to:
                        uri: submit:t.v1
                    - log: mapping:a.in.jslt
                  uri: direct
                  parameters:
                    name: s.a
            - route:
                id: s.out
                from:
                  uri: direct:s.out
                  steps:
                    - to: deliver:{{env:ALAMAT}}/masuk?x=1
            """;

    private static final String BRANCHES = """
            - route:
                id: s.out
                from:
                  uri: direct:s.out
                  steps:
                    - choice:
                        when:
                          - simple: "${body} == 1"
                            steps:
                              - to: direct:s.lain
                          - simple: "${body} == 2"
                            steps:
                              - to: deliver:a
                              - stop: {}
                        otherwise:
                          steps:
                            - to: log:x
                    - filter:
                        simple: "${body} == 3"
                        steps:
                          - to: deliver:b
            - route:
                id: s.lain
                from:
                  uri: direct:s.lain
                  steps:
                    - to: kafka:t
            """;

    @Test
    void qualifiesTheEndpointsOfTheHubAloneAndKeepsLines() {
        String qualified = read(TEXT).qualified("s/0a1b2c3d/");

        assertThat(qualified.lines())
                .hasSameSizeAs(TEXT.lines().toList())
                .contains("        - to: \"mapping:s/0a1b2c3d/a.in.jslt\"")
                .contains("            uri: submit:s/0a1b2c3d/t.v1")
                .contains("        - to: deliver:s/0a1b2c3d/{{env:ALAMAT}}/masuk?x=1")
                .contains("        - log: mapping:a.in.jslt")
                .contains("# Komentar tentang mapping:x.jslt");
    }

    @Test
    void makesOfKafkaTheHubsOwnWayOfReadingAndWriting() {
        String qualified = read("""
                - route:
                    id: s.lahir
                    from:
                      uri: "kafka:siak.lahir?brokers={{env:B}}"
                      steps:
                        - to: submit:t.v1
                - route:
                    id: s.out
                    from:
                      uri: direct:s.out
                      steps:
                        - to:
                            uri: kafka
                            parameters:
                              topic: masuk
                """).qualified("s/0a1b2c3d/");

        assertThat(qualified)
                .contains("uri: \"kafka-feed:s/0a1b2c3d/lahir/siak.lahir?brokers={{env:B}}\"")
                .contains("uri: kafka-deliver:s/0a1b2c3d/\n");
    }

    @Test
    void understandsComponentAndNameApart() {
        assertThat(read(TEXT).routes())
                .extracting(route -> route.startsAt("direct:s.a"))
                .containsExactly(true, false);
    }

    @Test
    void namesTheVariablesWithTheirLines() {
        assertThat(read(TEXT).variables()).containsExactly(new Marked("ALAMAT", 18));
    }

    @Test
    void followsEveryWayToAnEnd() {
        RouteFile file = read(BRANCHES);
        RouteEnds ends = new RouteEnds(file.routes(), use -> Schemes.ENDS_OF_DELIVERY.contains(use.scheme()));

        assertThat(ends.of(file.routes().get(0))).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(ends.of(file.routes().get(1))).containsExactly(1);
    }

    private static RouteFile read(String text) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("s.camel.yaml", text.getBytes(StandardCharsets.UTF_8));
        FolderFindings findings = new FolderFindings();
        RouteFile file = RouteFile.read(new Folder("s", files, List.of()), "s.camel.yaml", findings)
                .orElseThrow();
        assertThat(findings.all()).isEmpty();
        return file;
    }
}
