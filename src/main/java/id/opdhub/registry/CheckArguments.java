package id.opdhub.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code check} was asked to do.
 *
 * @param routes folder with {@code systems}, {@code types} and {@code codelists}
 * @param write expected files anew
 * @param systems to check; all when empty
 */
record CheckArguments(Path routes, boolean write, List<String> systems) {

    private static final String ROUTES = "--routes";
    private static final String WRITE = "--write";

    CheckArguments {
        systems = List.copyOf(systems);
    }

    /** Empty when an option is not known or lacks its value. */
    static Optional<CheckArguments> parse(List<String> words) {
        Path routes = Path.of("routes");
        boolean write = false;
        List<String> systems = new ArrayList<>();
        Iterator<String> ahead = words.iterator();
        while (ahead.hasNext()) {
            String word = ahead.next();
            if (word.equals(ROUTES) && ahead.hasNext()) {
                routes = Path.of(ahead.next());
            } else if (word.startsWith(ROUTES + "=")) {
                routes = Path.of(word.substring(ROUTES.length() + 1));
            } else if (word.equals(WRITE)) {
                write = true;
            } else if (word.startsWith("-")) {
                return Optional.empty();
            } else {
                systems.add(word);
            }
        }
        return Optional.of(new CheckArguments(routes, write, systems));
    }
}
