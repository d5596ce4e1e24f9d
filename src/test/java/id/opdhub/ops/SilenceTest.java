package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import id.opdhub.support.Records;

/** A system that should send and was not heard for too long is silent. */
class SilenceTest {

    private static final Instant LAST = Instant.parse("2026-11-20T03:00:00Z");
    private final Silence week = new Silence(Duration.ofDays(7));

    @Test
    void beginsWhenTheTimeIsOver() {
        assertThat(week.since(Records.sender(), LAST, LAST.plus(Duration.ofDays(7))))
                .isEmpty();
        assertThat(week.since(Records.sender(), LAST, LAST.plus(Duration.ofDays(8))))
                .contains(LAST);
    }

    @Test
    void isNotExpectedOfWhoeverOnlyReceives() {
        assertThat(week.since(Records.recipient("dasbor"), LAST, LAST.plus(Duration.ofDays(8))))
                .isEmpty();
    }

    @Test
    void isNeverFoundWhereNobodyWantsToKnow() {
        assertThat(new Silence(Duration.ZERO).since(Records.sender(), LAST, LAST.plus(Duration.ofDays(800))))
                .isEmpty();
    }
}
