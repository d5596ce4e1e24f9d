package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to cost more than they weigh. */
class XmlLimitsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLarge")
    void limitsHold(String what, String xml) {
        assertThatThrownBy(() -> PayloadReader.read(xml, "text/xml"))
                .isInstanceOfSatisfying(UnreadablePayload.class, e -> {
                    assertThat(e.code()).isEqualTo("xml-batas");
                    assertThat(e.line()).isEqualTo(1);
                })
                .hasNoCause();
    }

    static Stream<Arguments> tooLarge() {
        String attributes = IntStream.range(0, 300)
                .mapToObj(number -> " a" + number + "=''")
                .collect(Collectors.joining());
        return Stream.of(
                Arguments.of("depth", "<a>".repeat(5_000_000)),
                Arguments.of("elements", "<a>" + "<b/>".repeat(400_000) + "</a>"),
                Arguments.of("attributes", "<a" + attributes + "/>"),
                Arguments.of("a huge attribute", "<a b='" + "x".repeat(9_000_000) + "'/>"),
                Arguments.of("a long name", "<" + "x".repeat(9_000_000) + "/>"),
                Arguments.of("a long text", "<a>" + "x".repeat(9_000_000) + "</a>"),
                Arguments.of("a text from many numbers", "<a>" + "&#65;".repeat(1_500_000) + "</a>"),
                Arguments.of("text in text in text", "<a>x".repeat(60) + "y".repeat(1_000_000) + "</a>".repeat(60)),
                Arguments.of("names", "<a>" + colliding("<%s/>") + "</a>"),
                Arguments.of("prefixes", "<a>" + colliding("<b xmlns:%s='u'/>") + "</a>"),
                Arguments.of("instructions", "<a>" + colliding("<?%s ?>") + "</a>"));
    }

    /** Names that share one hash: to a table without a limit, each costs as much as all before it. */
    private static String colliding(String form) {
        return IntStream.range(0, 1 << 17)
                .mapToObj(number -> Integer.toBinaryString(number | 1 << 17).substring(1))
                .map(bits -> form.formatted(bits.replace("0", "Aa").replace("1", "BB")))
                .collect(Collectors.joining());
    }
}
