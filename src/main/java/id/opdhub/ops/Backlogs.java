package id.opdhub.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import id.opdhub.delivery.Destinations;
import id.opdhub.log.Topics;
import id.opdhub.log.Undone;
import id.opdhub.log.lanes.LaneState;
import id.opdhub.log.lanes.LaneView;

/**
 * What waits for each system: as the lanes know it that read its topic; as the log tells it where none do, as for a folder
 * that is refused, or where they read little, as for a destination that is held. Never waits for the log.
 */
class Backlogs {

    private static final Duration FRESH = Duration.ofSeconds(30);
    /** What the lanes have in memory is younger than this: the log would tell nothing new. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final LaneView lanes;
    private final Function<String, CompletableFuture<Undone>> log;
    private final Topics topics;
    private final Clock clock;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, Undone> told = new ConcurrentHashMap<>();

    /** @param log tells what of a topic is not done */
    Backlogs(LaneView lanes, Function<String, CompletableFuture<Undone>> log, Topics topics, Clock clock) {
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
        return tells(topic).map(Undone::records).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** The age of the oldest of them in seconds; 0 where nothing waits, or that is not known yet. */
    double oldestSeconds(String system) {
        return Stream.concat(inMemory(system), old(system).flatMap(Undone::oldest).stream())
                .mapToDouble(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    /** How near the oldest, or all of them, are to being removed by the retention of their topic; 1 when that begins. */
    double retentionUsed(String system) {
        return old(system).map(Undone::retentionUsed).orElse(0.0);
    }

    /** What the log tells of a backlog that is worth the question; of what is only young it tells nothing new. */
    private Optional<Undone> old(String system) {
        String topic = topics.deliveries(system);
        List<LaneState> states = states(topic).toList();
        boolean isRead = !states.isEmpty();
        boolean isDone = isRead && lanes.backlog(Destinations.GROUP, topic) == 0;
        boolean isHeld = states.stream().anyMatch(state -> state.heldSince().isPresent());
        boolean isYoung = isRead
                && inMemory(system)
                        .noneMatch(oldest -> oldest.isBefore(clock.instant().minus(YOUNG)));
        if (isDone || isYoung && !isHeld) {
            // What was told of an outage that is over says nothing of the next one.
            told.remove(topic);
            asked.remove(topic);
            return Optional.empty();
        }
        return tells(topic);
    }

    private Stream<Instant> inMemory(String system) {
        return states(topics.deliveries(system)).flatMap(state -> state.oldest().stream());
    }

    /** Asks once in a while; the answer is there for those who look later. */
    private Optional<Undone> tells(String topic) {
        Instant now = clock.instant();
        Instant before = asked.get(topic);
        boolean isDue = before == null || !now.isBefore(before.plus(FRESH));
        if (isDue && (before == null ? asked.putIfAbsent(topic, now) == null : asked.replace(topic, before, now))) {
            log.apply(topic).thenAccept(undone -> told.put(topic, undone));
        }
        return Optional.ofNullable(told.get(topic));
    }

    private Stream<LaneState> states(String topic) {
        return lanes.states().stream().filter(state -> state.topic().equals(topic));
    }
}
