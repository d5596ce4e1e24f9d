package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in whichever field, what the hub says about it never repeats it. */
class FindingPrivacyTest {

    private static final RecordType TYPE = Samples.type();
    private static final RecordValidator VALIDATOR = new RecordValidator(Regions.shipped(), Samples.codeLists());
    private static final String CHARACTERS = "0123456789012345678901234567890123456789AEZ.,-/{}' ";

    static Stream<String> strangeTexts() {
        Random random = new Random(9001);
        return Stream.generate(() -> {
                    StringBuilder text = new StringBuilder("73");
                    for (int length = 6 + random.nextInt(16); length > 0; length--) {
                        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                    }
                    return text.toString();
                })
                .limit(300);
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void holdsForEveryFieldOfARecord(String text) {
        ObjectNode record = Samples.moveWith("/usaha", "{\"nib\": \"\", \"npwp\": \"\", \"nop\": [\"\"]}");
        record.put("petugas_nip", "")
                .put("keterangan", "")
                .put("jenis", "")
                .put("jumlah", "")
                .put("waktu_lapor", "");
        fill(record, text);

        List<Finding> findings = VALIDATOR.validate(TYPE, record);

        assertThat(findings).hasSizeGreaterThan(10);
        for (Finding finding : findings) {
            assertThat(List.of(
                            finding.toString(),
                            finding.message(Locale.forLanguageTag("id")),
                            finding.message(Locale.ENGLISH)))
                    .noneMatch(said -> said.contains(text));
        }
        assertThat(Quality.toNode(findings).toString()).doesNotContain(text);
    }

    private static void fill(JsonNode node, String text) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> object.get(name).isValueNode()).forEach(name -> object.put(name, text));
        }
        node.forEach(part -> fill(part, text));
    }
}
