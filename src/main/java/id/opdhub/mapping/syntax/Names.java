package id.opdhub.mapping.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant to write. */
public final class Names {

    private Names() {}

    /** The nearest name, unless even that one is quite different. */
    public static Optional<String> nearest(String written, Collection<String> names) {
        return names.stream()
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(written, name) <= Math.max(2, written.length() / 2));
    }

    /** How many letters must be typed, removed or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
