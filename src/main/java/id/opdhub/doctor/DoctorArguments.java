package id.opdhub.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Whom {@code doctor} is to look at.
 *
 * @param routes folder with {@code systems}, {@code types} and {@code codelists}; else the one that the hub is set to
 * @param systems all when empty
 */
record DoctorArguments(Optional<Path> routes, List<String> systems) {

    private static final String ROUTES = "--routes";

    DoctorArguments {
        systems = List.copyOf(systems);
    }

    /** Empty when an option is not known or lacks its value. */
    static Optional<DoctorArguments> parse(List<String> words) {
        Optional<Path> routes = Optional.empty();
        List<String> systems = new ArrayList<>();
        Iterator<String> ahead = words.iterator();
        while (ahead.hasNext()) {
            String word = ahead.next();
            if (word.equals(ROUTES) && ahead.hasNext()) {
                routes = Optional.of(Path.of(ahead.next()));
            } else if (word.startsWith(ROUTES + "=")) {
                routes = Optional.of(Path.of(word.substring(ROUTES.length() + 1)));
            } else if (word.startsWith("-")) {
                return Optional.empty();
            } else {
                systems.add(word);
            }
        }
        return Optional.of(new DoctorArguments(routes, systems));
    }
}
