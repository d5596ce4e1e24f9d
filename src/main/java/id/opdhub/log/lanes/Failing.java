package id.opdhub.log.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of a topic fails again and again, so that people see it: a stage that stands still must not do so in silence.
 * Guarded by its topic's lock.
 */
final class Failing {

    private static final Logger LOG = LoggerFactory.getLogger(Failing.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DEEPEST_CAUSE = 10;

    private final String topic;
    private final Map<Work, LaneFailure> byWork = new HashMap<>();
    private Duration pause = FIRST;
    private Instant due = Instant.MIN;

    Failing(String topic) {
        this.topic = topic;
    }

    /** The classes of a failure and its causes. Never their messages: these may quote a record. */
    static String kind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" < "));
    }

    void failed(Work work, String kind, Instant now) {
        if (isGone(work)) {
            return;
        }
        Instant since =
                Optional.ofNullable(byWork.get(work)).map(LaneFailure::since).orElse(now);
        byWork.put(work, new LaneFailure(since, kind));
        if (!now.isBefore(due)) {
            warn(work, since, kind);
            due = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    void succeeded(Work work) {
        byWork.remove(work);
        calm();
    }

    /** What went to another hub fails or succeeds there. */
    void forgetGone() {
        byWork.keySet().removeIf(Failing::isGone);
        calm();
    }

    /** What has failed for the longest time. */
    Optional<LaneFailure> longest() {
        return byWork.values().stream().reduce((one, other) -> one.since().isAfter(other.since()) ? other : one);
    }

    private void calm() {
        if (byWork.isEmpty()) {
            pause = FIRST;
            due = Instant.MIN;
        }
    }

    private void warn(Work work, Instant since, String kind) {
        LOG.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("from", work.records().get(0).record().position())
                .addKeyValue("records", work.records().size())
                .addKeyValue("since", since)
                .addKeyValue("kind", kind)
                .log("records could not be processed; they are tried again until they can");
    }

    private static boolean isGone(Work work) {
        return work.records().stream().allMatch(record -> record.partition().isDropped());
    }
}
