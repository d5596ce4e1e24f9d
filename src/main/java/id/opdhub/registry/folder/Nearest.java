package id.opdhub.registry.folder;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate that is about a third of its letters away at most. */
    static Optional<String> to(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= 1 + candidate.length() / 4)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Letters to change, add, drop or swap with their neighbour (Damerau and Levenshtein). */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int line = 0; line <= left.length(); line++) {
            for (int column = 0; column <= right.length(); column++) {
                table[line][column] = Math.min(line, column) == 0
                        ? Math.max(line, column)
                        : cheapest(table, left, right, new int[] {line, column});
            }
        }
        return table[left.length()][right.length()];
    }

    private static int cheapest(int[][] table, String left, String right, int[] cell) {
        int line = cell[0];
        int column = cell[1];
        boolean same = left.charAt(line - 1) == right.charAt(column - 1);
        int changed = table[line - 1][column - 1] + (same ? 0 : 1);
        int cheapest = Math.min(changed, Math.min(table[line - 1][column], table[line][column - 1]) + 1);
        boolean swapped = line > 1
                && column > 1
                && left.charAt(line - 1) == right.charAt(column - 2)
                && left.charAt(line - 2) == right.charAt(column - 1);
        return swapped ? Math.min(cheapest, table[line - 2][column - 2] + 1) : cheapest;
    }
}
