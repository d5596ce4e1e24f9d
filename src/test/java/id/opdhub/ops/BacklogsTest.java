package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import id.opdhub.log.LogUnavailable;
import id.opdhub.log.Topics;
import id.opdhub.log.Undone;
import id.opdhub.log.lanes.LaneState;
import id.opdhub.log.lanes.LaneView;

/** What waits for a system is known whether or not its folder is in order, and nobody waits for the answer. */
class BacklogsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final String LIVE = "siak-agam";
    private static final String REFUSED = "simpeg-agam";

    private final Deque<CompletableFuture<Undone>> questions = new ArrayDeque<>();
    private Instant now = NOW;

    /** Lanes that read the topic of one system alone. */
    private static final class LiveLanes implements LaneView {

        @Override
        public List<LaneState> states() {
            return List.of(new LaneState(
                    "hub.deliveries." + LIVE,
                    "hub-delivery",
                    3,
                    2,
                    Optional.of(NOW.minusSeconds(90)),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    false,
                    Optional.empty()));
        }

        @Override
        public long backlog(String group, String topic) {
            return 12;
        }
    }

    private Backlogs backlogs() {
        return new Backlogs(new LiveLanes(), this::ask, new Topics("hub"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private CompletableFuture<Undone> ask(String topic) {
        questions.add(new CompletableFuture<>());
        return questions.getLast();
    }

    @Test
    void isKnownByTheLanesThatReadIt() {
        now = NOW.minusSeconds(31);

        assertThat(backlogs().records(LIVE)).hasValue(12);
        assertThat(backlogs().oldestSeconds(LIVE)).isEqualTo(59);
        assertThat(backlogs().retentionUsed(LIVE)).isZero();
        assertThat(questions).isEmpty();
    }

    @Test
    void isToldByTheLogOnceItIsOldSinceTheLanesReadOnlyAPart() {
        Backlogs backlogs = backlogs();
        assertThat(backlogs.oldestSeconds(LIVE)).isEqualTo(90);
        questions.getFirst().complete(new Undone(12, Optional.of(NOW.minusSeconds(600)), 0.6));

        assertThat(backlogs.oldestSeconds(LIVE)).isEqualTo(600);
        assertThat(backlogs.retentionUsed(LIVE)).isEqualTo(0.6);
    }

    @Test
    void isToldByTheLogWhereNoLaneReads() {
        Backlogs backlogs = backlogs();

        assertThat(backlogs.records(REFUSED)).isEmpty();
        questions.getFirst().complete(new Undone(7, Optional.of(NOW.minusSeconds(600)), 0.6));

        assertThat(backlogs.records(REFUSED)).hasValue(7);
        assertThat(backlogs.oldestSeconds(REFUSED)).isEqualTo(600);
        assertThat(backlogs.retentionUsed(REFUSED)).isEqualTo(0.6);
    }

    @Test
    void isAskedOfTheLogOnlyOnceInAWhile() {
        TickingClock clock = new TickingClock();
        Backlogs backlogs = new Backlogs(new LiveLanes(), this::ask, new Topics("hub"), clock);
        backlogs.records(REFUSED);
        backlogs.records(REFUSED);
        assertThat(questions).hasSize(1);

        questions.getFirst().complete(new Undone(7, Optional.of(NOW.minusSeconds(600)), 0.6));
        now = now.plus(Duration.ofSeconds(30));
        OptionalLong meanwhile = backlogs.records(REFUSED);

        assertThat(meanwhile).hasValue(7);
        assertThat(questions).hasSize(2);
        questions.getLast().completeExceptionally(new LogUnavailable(REFUSED, new IllegalStateException()));
        assertThat(backlogs.records(REFUSED)).hasValue(7);
    }

    /** A clock that shows what the test last set. */
    private final class TickingClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
