package id.opdhub.mapping;

import static id.opdhub.mapping.Languages.json;
import static id.opdhub.mapping.Languages.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import id.opdhub.record.Finding;

/** Each record is asked about on its own, keeps its place in the payload, and none goes on without its answer. */
class LookupTest {

    private static final String QUESTION = "if (.nik) {\"NIK\": .nik}";
    private static final String ANSWER = "if (.lookup.habis) null else {\"sah\": .lookup.sah, * - lookup : .}";

    private final List<String> asked = new ArrayList<>();
    private final Lookup lookup = new Lookup(mapping(QUESTION), mapping(ANSWER));

    @Test
    void mergesTheAnswerIntoEachRecord() {
        JsonNode records = json("[{\"nik\":\"1\",\"nama\":\"A\"},{\"nik\":\"2\"}]");

        assertThat(lookup.over(records, answering("{\"sah\":true}")))
                .isEqualTo(json("[{\"sah\":true,\"nik\":\"1\",\"nama\":\"A\"},{\"sah\":true,\"nik\":\"2\"}]"));
        assertThat(asked).containsExactly("{\"NIK\":\"1\"}", "{\"NIK\":\"2\"}");
    }

    @Test
    void asksNothingWhereTheQuestionIsNull() {
        assertThat(lookup.over(json("{\"nama\":\"A\"}"), answering("{}"))).isEqualTo(json("{\"nama\":\"A\"}"));
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsThePlaceOfARecordAndWhatFailedBefore() {
        MappedRecord record = new MappedRecord(
                (ObjectNode) json("{\"nik\":\"1\"}"), new RowPlace(mapping(".").origins(), 2, ""));
        MappedRecord failed = MappedRecord.failed(record.place(), Finding.error("mapping-failed", ""));

        assertThat(((MappedRecord) lookup.over(record, answering("{}"))).place())
                .isSameAs(record.place());
        assertThat(lookup.over(failed, answering("{}"))).isSameAs(failed);
    }

    @Test
    void goesNoFurtherWithoutAnAnswer() {
        assertThatThrownBy(() -> lookup.over(json("{\"nik\":\"1\"}"), answering("{\"habis\":true}")))
                .isInstanceOf(NoLookup.class)
                .hasMessage("no answer: no-usable-answer");
    }

    @Test
    void asksNothingUntranslated() {
        Lookup translating = new Lookup(mapping("{\"status\": table(\"status-dasar\", .status)}"), mapping(ANSWER));

        assertThatThrownBy(() -> translating.over(json("{\"status\":\"belum pasti\"}"), answering("{}")))
                .isInstanceOf(MappingFailure.class)
                .hasMessageContaining("tables/status-dasar.yaml");
        assertThat(asked).isEmpty();
    }

    @Test
    void asksNothingAboutARecordThatIsToBeRejectedAndGoesOnWithTheOthers() {
        Lookup copying = new Lookup(mapping("{\"NIK\": .nik, \"status\": .status}"), mapping(ANSWER));
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        records.add(mapping("{\"nik\": .nik, \"status\": table(\"status-dasar\", .status)}")
                .apply(json("{\"nik\":\"1\",\"status\":\"belum pasti\"}")));
        records.add(json("{\"nik\":\"2\",\"status\":\"HIDUP\"}"));

        JsonNode over = copying.over(records, answering("{\"sah\":true}"));

        assertThat(UnmappedFields.of(over.get(0))).hasSize(1);
        assertThat(over.get(1).path("sah").booleanValue()).isTrue();
        assertThat(asked).containsExactly("{\"NIK\":\"2\",\"status\":\"HIDUP\"}");
    }

    @Test
    void asksNoLongerThanAPayloadMayTake() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Lookup.Asking slow = question -> {
            now.updateAndGet(time -> time.plusSeconds(8));
            return answering("{}").ask(question);
        };
        String record = "{\"nik\":\"1\"}";

        lookup.over(json("[" + String.join(",", Collections.nCopies(4, record)) + "]"), slow, now::get);
        assertThat(asked).hasSize(4);

        JsonNode five = json("[" + String.join(",", Collections.nCopies(5, record)) + "]");
        assertThatThrownBy(() -> lookup.over(five, slow, now::get))
                .isInstanceOf(NoLookup.class)
                .hasMessage("no answer: too-slow");
        assertThat(asked).hasSize(8);
    }

    private Lookup.Asking answering(String answer) {
        return question -> {
            asked.add(question.toString());
            return json(answer);
        };
    }
}
