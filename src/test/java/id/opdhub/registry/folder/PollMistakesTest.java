package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFixture;

/** Mistakes in how a folder asks an application are found at their line, with what to write instead. */
class PollMistakesTest extends FolderMistakes {

    private static final String POLLER = """
            - route:
                id: kantor-uji.lahir
                from:
                  uri: timer:lahir
                  parameters:
                    period: 5m
                  steps:
                    - to:
                        uri: http:{{env:KANTOR_UJI_URL}}/api/lahir
                        parameters:
                          bearer: "{{env:KANTOR_UJI_TOKEN}}"
                          header.apikey: "{{env:KANTOR_UJI_APIKEY}}"
                          query.kantor: "{{env:KANTOR_UJI_KODE}}"
                          query.halaman: "{page}"
                          query.sejak: "{cursor}"
                          rows: /data
                          cursor: /diubah
                    - to: mapping:lahir.in.jslt
                    - to: submit:id.opdhub.kependudukan.kelahiran.v1
            """ + FolderFixture.OUT_ROUTE;

    @Test
    void findsNothingInAPollerThatIsAsItMustBe() {
        assertThat(findings("sound", fixture -> fixture.with(ROUTES, POLLER))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInQuestions() {
        return Stream.of(
                inPoller(
                        "literal token", "\"{{env:KANTOR_UJI_TOKEN}}\"", "eyJhbGciOi", 11, "{{env:KANTOR_UJI_BEARER}}"),
                inPoller("literal key", "\"{{env:KANTOR_UJI_APIKEY}}\"", "abc123", 12, "{{env:KANTOR_UJI_"),
                inPoller("token in address", "header.apikey", "query.apikey", 12, "header.apikey"),
                inPoller("secret in address", "KANTOR_UJI_KODE", "KANTOR_UJI_TOKEN", 13, "header.kantor"),
                inPoller("variable of another", "KANTOR_UJI_KODE", "LAIN_KODE", 13, "{{env:KANTOR_UJI_"),
                inPoller("unknown option", "rows: /data", "row: /data", 16, "rows"),
                inPoller("bare parameter", "query.kantor", "kantor", 13, "query.kantor"),
                inPoller("option in address", "/api/lahir", "/api/lahir?x=1", 9, "parameters:"),
                inPoller("own authorization", "header.apikey", "header.Authorization", 12, "bearer"),
                inPoller(
                        "variable in single braces",
                        "{{env:KANTOR_UJI_TOKEN}}",
                        "{env:HUB_SUBJECT_KEY}",
                        11,
                        "{cursor}"),
                inPoller("unknown placeholder", "{page}", "{pages}", 14, "{page}"),
                inPoller("page without end", "              rows: /data\n", "", 9, "rows:"),
                inPoller("not a pointer", "rows: /data", "rows: data", 16, "/rows"),
                inPoller("cursor from nowhere", "              cursor: /diubah\n", "", 9, "cursor:"),
                inPoller("cursor that nobody asks with", "{cursor}", "2026", 9, "{cursor}"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInPollers() {
        return Stream.of(
                inPoller("timer's own options", "period: 5m", "repeatCount: 1", 6, "period"),
                inPoller("period without meaning", "period: 5m", "period: tiap jam", 6, "5m"),
                inPoller(
                        "poller that asks nothing",
                        "uri: http:{{env:KANTOR_UJI_URL}}/api/lahir",
                        "uri: direct:kantor-uji.x",
                        2,
                        "to: http:"),
                inPoller(
                        "question outside of a poller",
                        "uri: timer:lahir\n      parameters:\n        period: 5m",
                        "uri: direct:kantor-uji.lahir",
                        7,
                        "timer:"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInSealsAndTokens() {
        return Stream.of(
                inPoller("seal without a key", "rows: /data", "rows: /data\n              sealed: /isi", 9, "salt:"),
                inPoller(
                        "literal salt",
                        "rows: /data",
                        "rows: /data\n              sealed: /isi\n              salt: abc",
                        18,
                        "{{env:KANTOR_UJI_SALT}}"),
                inPoller("token from nowhere", "\"{{env:KANTOR_UJI_TOKEN}}\"", "\"{token.sso}\"", 9, "token.sso.url"),
                inPoller(
                        "token that nobody asks with",
                        "rows: /data",
                        "rows: /data\n              token.sso.url: https://sso.example/token",
                        9,
                        "{token.sso}"));
    }

    @Test
    void asksThroughTheHubWithSecretsThatStayNames() {
        String qualified = RouteFile.read(
                        Folder.read(FolderFixture.in(root.resolve("q"))
                                .with(ROUTES, POLLER)
                                .directory()),
                        ROUTES,
                        new FolderFindings())
                .orElseThrow()
                .qualified("kantor-uji/0a1b2c3d/");

        assertThat(qualified.lines().map(String::strip))
                .hasSameSizeAs(POLLER.lines().toList())
                .containsAll(List.of(
                        "uri: timer-feed:kantor-uji/0a1b2c3d/lahir/lahir",
                        "uri: http-ask:kantor-uji/0a1b2c3d/{{env:KANTOR_UJI_URL}}/api/lahir",
                        "bearer: \"{env:KANTOR_UJI_TOKEN}\"",
                        "- to: deliver:kantor-uji/0a1b2c3d/{{env:KANTOR_UJI_URL}}"));
    }

    @Test
    void asksAFixedAddress() {
        String address = POLLER.replace("http:{{env:KANTOR_UJI_URL}}/api", "https://api.kantor.example/v1");
        assertThat(findings("fixed", fixture -> fixture.with(ROUTES, address))).isEmpty();
        assertThat(new RouteFile(
                                ROUTES,
                                address,
                                YamlText.read(address.getBytes(), new FolderFindings().in(ROUTES))
                                        .orElseThrow())
                        .qualified("kantor-uji/0a1b2c3d/"))
                .contains("uri: http-ask:kantor-uji/0a1b2c3d/https://api.kantor.example/v1/lahir");
    }

    private DynamicTest inPoller(String name, String old, String now, int line, String remedy) {
        if (!POLLER.contains(old)) {
            throw new IllegalArgumentException("the poller does not contain " + old);
        }
        return mistake(name, fixture -> fixture.with(ROUTES, POLLER.replace(old, now)), ROUTES, line, remedy);
    }
}
