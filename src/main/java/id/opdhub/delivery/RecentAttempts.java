package id.opdhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last attempts at a destination, from which it shows that it is away. Not thread-safe. */
final class RecentAttempts {

    private static final int REMEMBERED = 20;
    private static final int ENOUGH = 5;

    /** At a destination that gets a record an hour, yesterday's failures say nothing about today. */
    private static final Duration YOUNG = Duration.ofMinutes(2);

    private final Deque<Attempted> attempts = new ArrayDeque<>();
    private int failures;
    private int failuresInARow;

    private record Attempted(Instant when, boolean success) {}

    void note(boolean success, Instant now) {
        attempts.addLast(new Attempted(now, success));
        failures += success ? 0 : 1;
        failuresInARow = success ? 0 : failuresInARow + 1;
        while (attempts.size() > REMEMBERED || attempts.getFirst().when().isBefore(now.minus(YOUNG))) {
            failures -= attempts.removeFirst().success() ? 0 : 1;
        }
    }

    /** Five failures in a row, however long they took, or five and at least half of the last twenty in two minutes. */
    boolean showAbsence() {
        return failuresInARow >= ENOUGH || failures >= ENOUGH && failures * 2 >= attempts.size();
    }

    void forget() {
        attempts.clear();
        failures = 0;
        failuresInARow = 0;
    }
}
