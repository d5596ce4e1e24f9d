package id.opdhub.registry.folder;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mistakes in routes are found at their file and line, with the remedy named. */
class RouteMistakesTest extends FolderMistakes {

    private static final String BRANCH = """
            - choice:
                        when:
                          - simple: "${body} != null"
                            steps:
                              - to: deliver:{{env:KANTOR_UJI_URL}}""";

    @TestFactory
    Stream<DynamicTest> findsMistakesInOneRoute() {
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
                inRoutes("own acks", "deliver:{{env", "kafka:x?requestRequiredAcks=0&brokers={{env", 14, "brokers"),
                inRoutes(
                        "route that calls itself",
                        "- to: deliver",
                        "- to: direct:kantor-uji.out\n        - to: deliver",
                        14,
                        "tidak memanggil"),
                inRoutes("feed that submits nothing", "- to: submit:", "- to: log:", 2, "submit:id.opdhub"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInWhatRoutesDoTogether() {
        return Stream.of(
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
    Stream<DynamicTest> findsPlaceholdersThatCamelTakesForText() {
        return Stream.of(
                inRoutes("brace too few at the end", "URL}}", "URL}", 14, "{{env:KANTOR_UJI_URL}}"),
                inRoutes(
                        "single braces",
                        "{{env:KANTOR_UJI_URL}}",
                        "{env:KANTOR_UJI_URL}",
                        14,
                        "{{env:KANTOR_UJI_URL}}"));
    }
}
