package id.opdhub.record;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Keeps regular expressions of folders and types small: they match in linear time, yet compiled they take memory. */
public final class PatternSize {

    private static final int MAX_LENGTH = 500;
    /** Repeated repetitions multiply, and so does the memory of the compiled expression. */
    private static final long MAX_REPETITIONS = 10_000;

    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?\\}");

    private PatternSize() {}

    /** More than 500 characters, or than 10,000 repetitions when all that it names are multiplied. */
    public static boolean isTooBig(String expression) {
        return expression.length() > MAX_LENGTH || repetitions(expression) > MAX_REPETITIONS;
    }

    private static long repetitions(String expression) {
        long product = 1;
        Matcher matcher = REPETITION.matcher(expression);
        while (matcher.find() && product <= MAX_REPETITIONS) {
            String most = matcher.group(2);
            String least = matcher.group(1);
            product *= Math.max(1, Long.parseLong(most == null || most.isEmpty() ? least : most));
        }
        return product;
    }
}
