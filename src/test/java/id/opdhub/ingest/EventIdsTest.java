package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.ingest.EventIds.Unnamed;
import id.opdhub.record.EventId;
import id.opdhub.support.Records;

/** A repeat has the id that it had, and a change has another, whatever a system tells of its events. */
class EventIdsTest {

    private static final String PERSONAL = "1306025708909001";

    private final EventIds ids = new EventIds(Records.KEY, Sayings.none().contents());

    @Test
    void takesTheIdThatThePayloadNames() {
        assertThat(ids.of(Records.SOURCE, "pasien", List.of(named("E-7")))).containsExactly("E-7");
    }

    @Test
    void hashesAnIdThatMayBeAPersonalNumber() {
        String hashed = one(named("rekam " + PERSONAL));
        assertThat(hashed).hasSize(43).doesNotContain(PERSONAL);
        assertThat(one(named("rekam " + PERSONAL))).isEqualTo(hashed);
        assertThat(idsOf("/systems/lain", named("rekam " + PERSONAL)))
                .as("of another source")
                .doesNotContain(hashed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baris\nbaru", "nol\u0000", "dua kata", "a/b", "a?b", "50%", "é"})
    void hashesAnIdThatBreaksAHeaderOrAnAddress(String id) {
        assertThat(one(named(id))).hasSize(43);
    }

    @Test
    void hashesAnIdThatIsTooLong() {
        String longest = "x".repeat(200);
        assertThat(one(named(longest))).isEqualTo(longest);
        assertThat(new EventId(Records.SOURCE, one(named(longest + "y"))).id()).hasSize(43);
    }

    @Test
    void knowsARepeatByItsTimeOfChange() {
        assertThat(one(changedAt("2026-03-01T08:00:00Z", "A"))).isEqualTo(one(changedAt("2026-03-01T08:00:00Z", "A")));
    }

    @Test
    void tellsAnotherTimeOfChangeOrOtherContentApart() {
        assertThat(List.of(
                        one(changedAt("2026-03-01T08:00:00Z", "A")),
                        one(changedAt("2026-03-01T09:00:00Z", "A")),
                        one(changedAt("2026-03-01T08:00:00Z", "B"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsThereAndBackAgainApartWhereNothingNamesTheChange() {
        assertThat(List.of(one(plain("A")), one(plain("B")), one(plain("A")))).doesNotHaveDuplicates();
    }

    @Test
    void knowsARepeatWhereNothingNamesTheChange() {
        String first = one(plain("A"));
        assertThat(one(plain("A"))).isEqualTo(first);
    }

    @Test
    void tellsFeedsApart() {
        String first = one(plain("A"));
        assertThat(ids.of(Records.SOURCE, "kunjungan", List.of(plain("A")))).doesNotContain(first);
    }

    @Test
    void knowsARepeatThatHasNoOwnIdEither() {
        String first = one(anonymous("A"));
        assertThat(one(anonymous("B"))).isNotEqualTo(first);
        assertThat(one(anonymous("A"))).isEqualTo(first);
    }

    @Test
    void keepsTheOrderOfAMixedBatchAndKnowsItsRepeat() {
        Unnamed changed = changedAt("2026-03-01T08:00:00Z", "A");
        List<Unnamed> batch =
                List.of(plain("A"), named("E-1"), plain("B"), changed, named("E-2"), plain("A"), plain("A"));
        List<String> mixed = ids.of(Records.SOURCE, "pasien", batch);
        assertThat(mixed.subList(0, 6)).doesNotHaveDuplicates();
        assertThat(mixed.get(1)).isEqualTo("E-1");
        assertThat(mixed.get(3)).isEqualTo(one(changed));
        assertThat(mixed.get(4)).isEqualTo("E-2");
        assertThat(mixed.get(6)).isEqualTo(mixed.get(5));
        assertThat(ids.of(Records.SOURCE, "pasien", batch)).isEqualTo(mixed);
    }

    private String one(Unnamed event) {
        return idsOf(Records.SOURCE, event).get(0);
    }

    private List<String> idsOf(String source, Unnamed event) {
        return ids.of(source, "pasien", List.of(event));
    }

    private static Unnamed named(String id) {
        return new Unnamed(Optional.of(id), Records.move("SITI RAHMAH"));
    }

    private static Unnamed plain(String content) {
        return new Unnamed(Optional.empty(), Records.move(content));
    }

    private static Unnamed anonymous(String content) {
        ObjectNode data = Records.move(content);
        data.withObject("/asal").remove("id_asal");
        return new Unnamed(Optional.empty(), data);
    }

    private static Unnamed changedAt(String time, String content) {
        ObjectNode data = Records.move(content);
        data.withObject("/asal").put("waktu_asal", time);
        return new Unnamed(Optional.empty(), data);
    }
}
