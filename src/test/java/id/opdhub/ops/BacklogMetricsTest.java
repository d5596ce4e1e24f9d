package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import id.opdhub.log.Topics;
import id.opdhub.log.Undone;
import id.opdhub.log.lanes.LaneState;
import id.opdhub.log.lanes.LaneView;
import id.opdhub.registry.SystemsKnown;
import id.opdhub.support.Records;

/** How much waits for each system, and for how long, is seen from outside, from the moment that it is known. */
class BacklogMetricsTest {

    private static final Instant NOW = Records.CLOCK.instant();

    private final List<LaneState> states = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LaneView lanes = new LaneView() {

        @Override
        public List<LaneState> states() {
            return states;
        }

        @Override
        public long backlog(String group, String topic) {
            return topic.equals("hub.deliveries.siak") ? 7 : 0;
        }
    };
    private final BacklogMetrics metrics = new BacklogMetrics(
            meters,
            new Backlogs(
                    lanes,
                    topic -> CompletableFuture.completedFuture(new Undone(5, Optional.of(NOW.minusSeconds(9)), 0.5)),
                    new Topics("hub"),
                    Records.CLOCK));

    @Test
    void showsWhatWaitsForARecipient() {
        states.add(state("hub.deliveries.siak", Optional.of(NOW.minusMillis(2500))));
        states.add(state("hub.deliveries.siak", Optional.of(NOW.minusMillis(1000))));
        states.add(state("hub.deliveries.bpjs", Optional.of(NOW.minusSeconds(99))));
        connect();
        assertThat(gauge("hub.backlog.records")).isEqualTo(7);
        assertThat(gauge("hub.backlog.oldest.seconds")).isEqualTo(2.5);
    }

    @Test
    void showsWhatWaitsForARecipientWhoseFolderIsRefused() {
        connect();
        assertThat(gauge("hub.backlog.records")).isEqualTo(5);
        assertThat(gauge("hub.backlog.oldest.seconds")).isEqualTo(9);
        assertThat(gauge("hub.backlog.retention.used.ratio")).isEqualTo(0.5);
    }

    @Test
    void showsNoAgeWhereNothingWaits() {
        states.add(state("hub.deliveries.siak", Optional.empty()));
        connect();
        assertThat(gauge("hub.backlog.oldest.seconds")).isZero();
    }

    @Test
    void showsNothingForASystemThatReceivesNothing() {
        metrics.watch(new SystemsKnown(List.of(Records.sender())));
        assertThat(meters.getMeters()).isEmpty();
    }

    private void connect() {
        metrics.watch(new SystemsKnown(List.of(Records.recipient("siak", Records.reception(Records.TYPE, "1306")))));
    }

    private double gauge(String name) {
        return meters.get(name).tag("system", "siak").gauge().value();
    }

    private static LaneState state(String topic, Optional<Instant> oldest) {
        return new LaneState(
                topic, "group", 3, 1, oldest, Optional.empty(), 0, Optional.empty(), false, Optional.empty());
    }
}
