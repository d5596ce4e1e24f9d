package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No function of the hub fails on any value, and a mapping may run on any number of threads. */
class TotalFunctionsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> ODD = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(Long.MIN_VALUE),
            NODES.numberNode(BigInteger.TEN.pow(200)),
            NODES.numberNode(new BigDecimal("1E+1000000")),
            NODES.numberNode(new BigDecimal("1E-1000000")),
            NODES.numberNode(new BigDecimal("0E+1000000")),
            NODES.numberNode(Double.NaN),
            NODES.numberNode(Double.NEGATIVE_INFINITY),
            NODES.textNode(""),
            NODES.textNode("-"),
            NODES.textNode(","),
            NODES.textNode(".,-"),
            NODES.textNode("Rp"),
            NODES.textNode("+62"),
            NODES.textNode("\ud800"),
            NODES.textNode("\u0000\u200b\u00a0"),
            NODES.textNode("9".repeat(100_000)),
            NODES.textNode("1.".repeat(50_000)),
            NODES.textNode("+999999999-12-31"),
            NODES.textNode("99-99-9999"),
            NODES.textNode("0000-00-00T"),
            NODES.arrayNode().add(1),
            NODES.objectNode().put("a", 1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text(.)",
                "digits(.)",
                "pad(., 3)",
                "pad(3, .)",
                "person-name(.)",
                "phone(.)",
                "money(.)",
                "number(., 0)",
                "date(.)",
                "date(., \"d MMMM yy\")",
                "timestamp(., \"dd-MM-yyyy\", \"WIB\")",
                "format-date(., \"dd-MM-yyyy\")",
                "region(.)",
                "region(., ., ., .)",
                "region(13, .)",
                "current-region(.)",
                "region-from-names(., .)",
                "region-with-name(., .)",
                "region-with-name(\"1306\", .)",
                "table(\"status-dasar\", .)",
                "name-without-titles(.)",
                "titles-before(.)",
                "titles-after(.)",
                "nip-kind(.)",
                "npwp(.)",
                "nop(.)",
                "nop(., ., ., ., ., ., .)",
                "date(., \"excel\")",
                "nik(.)",
                "nik-status(.)",
                "string(.)",
                "code(\"jenis-kelamin\", .)",
                "code(., .)",
                "code-label(\"jenis-kelamin\", .)",
                "starts-with(., .)",
                "ends-with(., .)",
                "test(., \".\")",
                "capture(., \"(?P<a>.)\")",
                "split(., \"\")",
                "replace(., \"\", .)"
            })
    void takesAnything(String expression) {
        Mapping mapping = Languages.mapping(expression);
        for (JsonNode odd : ODD) {
            assertThat(mapping.apply(odd)).as("%s of %.40s", expression, odd).isNotNull();
        }
    }

    @Test
    void runsOnManyThreads() {
        Mapping mapping =
                Languages.mapping("{\"tgl\": date(.t, \"d MMMM yyyy\"), \"rt\": capture(.r, \"(?P<rt>[0-9]+)\").rt}");
        List<CompletableFuture<Boolean>> results = IntStream.range(0, 2_000)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> isRight(mapping, n)))
                .toList();
        assertThat(results).allMatch(CompletableFuture::join);
    }

    private static boolean isRight(Mapping mapping, int number) {
        ObjectNode input =
                NODES.objectNode().put("t", (number % 28 + 1) + " Agustus 1990").put("r", "RT " + number);
        JsonNode result = mapping.apply(input);
        return result.get("rt").asInt() == number
                && result.get("tgl").asText().equals("1990-08-%02d".formatted(number % 28 + 1));
    }
}
