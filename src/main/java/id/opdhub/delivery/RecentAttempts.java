package id.opdhub.delivery;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last attempts at a destination, from which it shows that it is away. Not thread-safe. */
final class RecentAttempts {

    private static final int REMEMBERED = 20;
    private static final int ENOUGH = 5;

    private final Deque<Boolean> successes = new ArrayDeque<>();
    private int failures;
    private int failuresInARow;

    void note(boolean success) {
        successes.addLast(success);
        failures += success ? 0 : 1;
        failuresInARow = success ? 0 : failuresInARow + 1;
        if (successes.size() > REMEMBERED) {
            failures -= successes.removeFirst() ? 0 : 1;
        }
    }

    /** Five failures in a row, or half of the last twenty. */
    boolean showAbsence() {
        return failuresInARow >= ENOUGH
                || successes.size() >= ENOUGH && failures * 2 >= successes.size() && failures >= ENOUGH;
    }

    void forget() {
        successes.clear();
        failures = 0;
        failuresInARow = 0;
    }
}
