package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The exported events tell of lives: who dies has moved here before, and real exports' faults are among them. */
class SiakExportTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-05T08:00:00+07:00");

    private final SiakExport siak = new SiakExport(new SyntheticPeople(5, NOW.toLocalDate()), () -> NOW);

    @Test
    void everyKindComesInTurn() {
        assertThat(events(10))
                .extracting(event -> event.path("JENIS_PERISTIWA").asText())
                .containsExactly(
                        "LAHIR", "DATANG", "DATANG", "MATI", "PINDAH", "LAHIR", "DATANG", "DATANG", "MATI", "PINDAH");
    }

    @Test
    void aMessageIsSentTwice() {
        List<JsonNode> events = events(5);

        assertThat(events.get(2)).isEqualTo(events.get(1));
    }

    @Test
    void whoDiesHasArrivedBefore() {
        List<JsonNode> events = events(40);
        List<String> arrived = niks(events, "DATANG");

        assertThat(niks(events, "MATI").subList(3, 8)).isSubsetOf(arrived);
    }

    @Test
    void aMoveIsReportedAfterTheDeath() {
        List<JsonNode> events = events(5);

        assertThat(niks(events, "PINDAH")).isEqualTo(niks(events, "MATI"));
        assertThat(events.get(3).path("TGL_MATI").asText()).isEqualTo("05-11-2026");
        assertThat(events.get(4).path("TGL_PINDAH").asText()).isEqualTo("26-10-2026");
    }

    @Test
    void partsOfARegionHaveNoZerosInFront() {
        JsonNode arrival = events(2).get(1);

        assertThat(arrival.path("NO_KEC").asText()).isEqualTo("1");
        assertThat(arrival.path("NO_KAB_TUJUAN").asText()).isEqualTo("73");
    }

    private List<JsonNode> events(int count) {
        return Stream.generate(siak::next)
                .limit(count)
                .map(SiakExportTest::json)
                .toList();
    }

    private static List<String> niks(List<JsonNode> events, String kind) {
        return events.stream()
                .filter(event -> event.path("JENIS_PERISTIWA").asText().equals(kind))
                .map(event -> event.path("NIK").asText())
                .toList();
    }

    private static JsonNode json(SimulatedSubmission submission) {
        try {
            return new ObjectMapper().readTree(new String(submission.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
