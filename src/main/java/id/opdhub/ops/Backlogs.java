package id.opdhub.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import id.opdhub.delivery.Destinations;
import id.opdhub.log.Topics;
import id.opdhub.log.lanes.LaneState;
import id.opdhub.log.lanes.LaneView;

/**
 * What waits for each system: as the lanes know it that read its topic, and where none do, as for a folder that is
 * refused, as the log tells it. Never waits for the log.
 */
class Backlogs {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LaneView lanes;
    private final Function<String, CompletableFuture<Long>> log;
    private final Topics topics;
    private final Clock clock;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    /** @param log counts the undone records of a topic */
    Backlogs(LaneView lanes, Function<String, CompletableFuture<Long>> log, Topics topics, Clock clock) {
        this.lanes = lanes;
        this.log = log;
        this.topics = topics;
        this.clock = clock;
    }

    /** How many records; empty while that is not known yet. */
    OptionalLong records(String system) {
        String topic = topics.deliveries(system);
        if (states(topic).findAny().isPresent()) {
            return OptionalLong.of(lanes.backlog(Destinations.GROUP, topic));
        }
        ask(topic);
        Long last = told.get(topic);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** The age of the oldest of them in seconds; 0 where nothing waits or nobody reads it. */
    double oldestSeconds(String system) {
        return states(topics.deliveries(system))
                .flatMap(state -> state.oldest().stream())
                .mapToDouble(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    /** Once in a while; the answer is there for those who look later. */
    private void ask(String topic) {
        Instant now = clock.instant();
        Instant before = asked.get(topic);
        boolean isDue = before == null || !now.isBefore(before.plus(FRESH));
        if (isDue && (before == null ? asked.putIfAbsent(topic, now) == null : asked.replace(topic, before, now))) {
            log.apply(topic).thenAccept(undone -> told.put(topic, undone));
        }
    }

    private Stream<LaneState> states(String topic) {
        return lanes.states().stream().filter(state -> state.topic().equals(topic));
    }
}
