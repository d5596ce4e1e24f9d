package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.record.EventId;

/** Whether a recipient has, or is about to get, something newer about a subject. */
class SubjectHistoryTest {

    private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

    private final List<JournalEntry> entries = new ArrayList<>();
    private final EventId older = event("lama");
    private final EventId newer = event("baru");

    @Test
    void aDeliveredLaterRecordIsNewer() {
        happened(older, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);
        happened(newer, Step.ACCEPTED, Step.ROUTED, Step.ATTEMPTED, Step.DELIVERED);

        assertThat(hasNewerThan(older)).isTrue();
        assertThat(hasNewerThan(newer)).isFalse();
    }

    @Test
    void aDeliveredEarlierRecordIsNot() {
        happened(older, Step.ACCEPTED, Step.ROUTED, Step.DELIVERED);
        happened(newer, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);

        assertThat(hasNewerThan(newer)).isFalse();
    }

    @Test
    void whatIsOnItsWayWillOvertake() {
        happened(older, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);
        happened(newer, Step.ACCEPTED, Step.ROUTED, Step.PARKED);

        assertThat(hasNewerThan(older)).isTrue();
    }

    @Test
    void whatDiedOrWasSkippedDoesNotCountUntilItIsBack() {
        EventId skipped = event("dilewati");
        happened(older, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);
        happened(newer, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);
        happened(skipped, Step.ACCEPTED, Step.ROUTED, Step.SKIPPED);
        assertThat(hasNewerThan(older)).isFalse();

        happened(newer, Step.REPLAYED);
        assertThat(hasNewerThan(older)).isTrue();
    }

    @Test
    void aReplayOfAnOlderRecordMakesNoneStale() {
        happened(older, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);
        happened(newer, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);
        happened(older, Step.REPLAYED, Step.DELIVERED);

        assertThat(hasNewerThan(newer)).isFalse();
    }

    @Test
    void aRepeatedAcceptanceIsTheFirst() {
        happened(older, Step.ACCEPTED, Step.ROUTED, Step.DELIVERED);
        happened(newer, Step.ACCEPTED, Step.ROUTED, Step.DEAD_LETTERED);
        happened(older, Step.ACCEPTED);

        assertThat(hasNewerThan(newer)).isFalse();
    }

    @Test
    void aRecordOlderThanTheJournalIsOlderThanAll() {
        happened(older, Step.DEAD_LETTERED);
        happened(newer, Step.ACCEPTED, Step.DELIVERED);

        assertThat(hasNewerThan(older)).isTrue();
    }

    private boolean hasNewerThan(EventId event) {
        return new SubjectHistory(entries).hasNewerThan(event);
    }

    private void happened(EventId event, Step... steps) {
        for (Step step : steps) {
            About about = new About(event.source(), event.id(), "warga:x", "id.opdhub.uji.pindah.v1", "1306");
            entries.add(new JournalEntry(
                    START.plusSeconds(entries.size()), step, Optional.of(about), "puskesmas", Map.of()));
        }
    }

    private static EventId event(String id) {
        return new EventId("/systems/dukcapil", id);
    }
}
