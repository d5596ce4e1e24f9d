package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import id.opdhub.log.LogPosition;

/** A failure is the record's own only if another record succeeded since the record's previous attempt. */
class BlameTest {

    private static final LogPosition RECORD = new LogPosition("hub.deliveries.a", 0, 7);

    private final Blame blame = new Blame();

    private boolean failing() {
        blame.begin(RECORD, 0);
        return blame.isOfRecord(RECORD);
    }

    @Test
    void firstFailureIsTheDestinations() {
        blame.succeeded();

        assertThat(failing()).isFalse();
    }

    @Test
    void failuresWithoutAnySuccessAreTheDestinations() {
        assertThat(failing()).isFalse();
        assertThat(failing()).isFalse();
        assertThat(failing()).isFalse();
    }

    @Test
    void failureAfterSuccessOfAnotherIsTheRecords() {
        failing();
        blame.succeeded();

        assertThat(failing()).isTrue();
    }

    @Test
    void successDuringTheSecondAttemptCounts() {
        failing();
        blame.begin(RECORD, 0);
        blame.succeeded();

        assertThat(blame.isOfRecord(RECORD)).isTrue();
    }

    @Test
    void successDuringThePreviousAttemptDoesNotCount() {
        blame.begin(RECORD, 0);
        blame.succeeded();
        assertThat(blame.isOfRecord(RECORD)).isFalse();

        assertThat(failing()).isFalse();
    }

    @Test
    void oneSuccessIsHeldAgainstARecordOnce() {
        failing();
        blame.succeeded();
        failing();

        assertThat(failing()).isFalse();
    }

    @Test
    void recordDoneIsForgotten() {
        failing();
        blame.forget(RECORD);
        blame.succeeded();

        assertThat(failing()).isFalse();
    }

    @Test
    void recordsOfLostPartitionAreForgotten() {
        failing();
        blame.forget(RECORD.partition());

        assertThat(blame.begin(RECORD, 0)).isEqualTo(1);
    }

    @Test
    void attemptsAreCountedOnFromThoseBefore() {
        assertThat(blame.begin(RECORD, 3)).isEqualTo(4);
        assertThat(blame.begin(RECORD, 3)).isEqualTo(5);
    }
}
