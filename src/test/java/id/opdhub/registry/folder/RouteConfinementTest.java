package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A folder reaches its own mappings, feeds and variables, and nothing else of the hub. */
class RouteConfinementTest extends FolderMistakes {

    private static final String STEP = "- to: mapping:lahir.out.jslt";
    private static final String USEFUL = """
            - setHeader: { name: X-Asal, simple: "${header.ce-type} ${date:now:yyyy-MM-dd}" }
                    - setVariable: { name: halaman, constant: "1" }
                    - loop:
                        doWhile: true
                        simple: "${variable.halaman} < 3"
                        steps:
                          - setVariable: { name: halaman, expression: { simple: { expression: "${header[X-Lagi]}" } } }
                    - split: { expression: { tokenize: "x" }, steps: [ { removeHeader: { name: X-Asal } } ] }
                    - filter: { simple: "${bodyAs(String)} contains 'x'", steps: [ { setBody: { constant: "y" } } ] }
                    - convertBodyTo: String
                    - marshal: { json: { prettyPrint: true } }
                    - to: mapping:lahir.out.jslt""";

    @Test
    void letsThroughWhatFeedsAndDeliveriesNeed() {
        assertThat(findings("useful", fixture -> fixture.replacing(ROUTES, STEP, USEFUL)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> refusesStepsThatLeaveTheFolder() {
        return Stream.of(
                step("enrich", "enrich: { constant: 'submit:lain/0a1b2c3d/id.x.v1' }", "to: dengan alamat tetap"),
                step("pollEnrich", "pollEnrich: { constant: 'direct:lain.out' }", "to: dengan alamat tetap"),
                step("toD", "toD: { uri: 'submit:lain/0a1b2c3d/id.x.v1' }", "to: dengan alamat tetap"),
                step("wireTap", "wireTap: { uri: 'direct:kantor-uji.lahir' }", "to: dengan alamat tetap"),
                step("recipientList", "recipientList: { simple: '${body}' }", "to: dengan alamat tetap"),
                step("bean", "bean: { ref: systems }", "mappings/"),
                step("log", "log: '${body}'", "jurnal"),
                step("log component", "to: log:x", "jurnal"),
                step("try", "doTry: { steps: [] }", "hub yang menanganinya"),
                step("unforeseen", "threads: {}", "choice"),
                step("controlbus", "to: controlbus:route?routeId=lain.out&action=stop", "deliver"),
                step("other's feed", "to: direct:lain.out", "direct:kantor-uji."),
                step("escaped", "to: \"deliv\\x65r:lain/0a1b2c3d/https://x.example\"", "apa adanya"),
                step(
                        "bean as option",
                        "to: direct:kantor-uji.lahir?exceptionHandler=#class:java.util.Date",
                        "nilainya"),
                step(
                        "bean as parameter",
                        "to: { uri: 'direct:kantor-uji.lahir', parameters: { exceptionHandler: '#bean:x' } }",
                        "nilainya"),
                step("nested", "filter: { simple: '${body}', steps: [ { toD: 'direct:${body}' } ] }", "choice"),
                step("branch", "choice: { otherwise: { steps: [ { enrich: { constant: x } } ] } }", "choice"));
    }

    @TestFactory
    Stream<DynamicTest> refusesNamesThatSteerTheHub() {
        return Stream.of(
                step("class to read", "unmarshal: { json: { unmarshalType: java.util.Date } }", "prettyPrint"),
                step("class to convert to", "convertBodyTo: java.io.File", "String"),
                step("steering header", "setHeader: { name: kafka.OVERRIDE_TOPIC, constant: x }", "X-Halaman"),
                step("computed header", "setHeader: { name: '${body}', constant: x }", "X-Halaman"),
                step("shared variable", "setVariable: { name: 'global:x', constant: x }", "halaman"),
                step("property of the hub", "setProperty: { name: hub.outcome, constant: x }", "halaman"));
    }

    @TestFactory
    Stream<DynamicTest> refusesExpressionsThatLeaveTheMessage() {
        return Stream.of(
                        "${bean:systems?method=all}",
                        "${env:HUB_SUBJECT_KEY}",
                        "${sysenv.HUB_SUBJECT_KEY}",
                        "${sys.user.home}",
                        "${type:java.lang.Runtime}",
                        "${ref:systems}",
                        "${properties:hub.subject-key}",
                        "${camelContext}",
                        "${body.getClass()}",
                        "${header.x.class}",
                        "${variable.global:x}",
                        "${exchangeProperty[hub.delivery]}",
                        "${header.${body}}",
                        "$simple{env:HUB_SUBJECT_KEY}",
                        "resource:file:/etc/passwd")
                .map(text -> step(text.replaceAll("\\W+", "-"), "setBody: { simple: '" + text + "' }", "${body}"));
    }

    @TestFactory
    Stream<DynamicTest> refusesLanguagesThatReachBeans() {
        return Stream.of(
                step("method", "setBody: { method: { ref: systems } }", "simple"),
                step("spel", "setBody: { spel: 'T(java.lang.Runtime)' }", "simple"),
                step("wrapped", "setBody: { expression: { groovy: '1' } }", "${body}"),
                step("language", "setBody: { expression: { language: { language: bean, expression: x } } }", "${body}"),
                step("property of the hub read", "setBody: { exchangeProperty: hub.delivery }", "halaman"));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatBelongsToTheHubOrItsMachine() {
        return Stream.of(
                inRoutes("variable of the hub", "KANTOR_UJI_URL", "HUB_SUBJECT_KEY", 14, "{{env:KANTOR_UJI_HUB_"),
                inRoutes(
                        "placeholder over two lines", STEP, "- setBody: { constant: \"{{bean:\\nx}}\" }", 13, "{{env:"),
                inSystem("operator's key", "KANTOR_UJI_KEY", "HUB_OPERATOR_KEY", 6, "key: KANTOR_UJI_KEY"),
                step("directory of the machine", "to: file:/etc", "{{env:KANTOR_UJI_DIR}}"),
                step("directory above", "to: file:{{env:KANTOR_UJI_DIR}}/../x", "{{env:KANTOR_UJI_DIR}}"),
                step("component that is not there", "to: sftp:x", "camel-ftp-starter"),
                inRoutes(
                        "errors handled by the route",
                        "    id: kantor-uji.out",
                        "    id: kantor-uji.out\n    errorHandler: {}",
                        10,
                        "hapus"));
    }

    /** In place of the mapping on the way out. */
    private DynamicTest step(String name, String step, String remedy) {
        return inRoutes(name, STEP, "- " + step, 13, remedy);
    }
}
