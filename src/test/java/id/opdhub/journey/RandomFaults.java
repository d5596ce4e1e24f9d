package id.opdhub.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import id.opdhub.support.Reply;
import id.opdhub.support.ResidentEvent;

/** An application of changing moods, each of a few seconds, as a seed has it; until it is well for good. */
final class RandomFaults implements Function<ResidentEvent, Reply> {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int SHORTEST_MOOD = 2_000;
    private static final int LONGEST_MOOD = 10_000;

    /** How many calls in a hundred fare badly, and how. */
    private enum Mood {
        WELL(0),
        BUSY(30),
        SLOW(50),
        RESETTING(20),
        HALF(20),
        HANGING(10),
        AWAY(100);

        private final int hundredths;

        Mood(int hundredths) {
            this.hundredths = hundredths;
        }
    }

    private static final List<Mood> MOODS =
            List.of(Mood.WELL, Mood.WELL, Mood.BUSY, Mood.SLOW, Mood.RESETTING, Mood.HALF, Mood.HANGING, Mood.AWAY);

    private final Random random;
    private final Duration timeout;
    private final Map<Mood, Integer> spoilt = new EnumMap<>(Mood.class);
    private Mood mood = Mood.WELL;
    private Instant until = Instant.EPOCH;

    /** @param timeout after which the hub gives an attempt up */
    RandomFaults(long seed, Duration timeout) {
        this.random = new Random(seed);
        this.timeout = timeout;
    }

    @Override
    public synchronized Reply apply(ResidentEvent event) {
        Instant now = CLOCK.instant();
        if (now.isAfter(until)) {
            mood = MOODS.get(random.nextInt(MOODS.size()));
            until = now.plusMillis(SHORTEST_MOOD + random.nextInt(LONGEST_MOOD - SHORTEST_MOOD));
        }
        if (random.nextInt(100) >= mood.hundredths) {
            return Reply.TAKEN;
        }
        spoilt.merge(mood, 1, Integer::sum);
        return badly();
    }

    private Reply badly() {
        return switch (mood) {
            case WELL -> Reply.TAKEN;
            case BUSY, AWAY -> Reply.refused(503);
            case SLOW -> Reply.takenAfter(Duration.ofMillis(random.nextInt(500)));
            case RESETTING -> Reply.RESET;
            case HALF -> Reply.HALF;
            // Kept, but its caller will not know.
            case HANGING -> Reply.takenAfter(timeout.multipliedBy(2));
        };
    }

    synchronized void end() {
        mood = Mood.WELL;
        until = Instant.MAX;
    }

    /** Calls that fared badly, by mood. */
    synchronized String spoilt() {
        return spoilt.toString();
    }
}
