package id.opdhub.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code new-system} was asked to do.
 *
 * @param id of the new system
 * @param like system whose folder is copied; the shipped beginning where absent
 * @param routes folder with {@code systems}, {@code types} and {@code codelists}
 */
record NewSystemArguments(String id, Optional<String> like, Path routes) {

    private static final String LIKE = "--like";
    private static final String ROUTES = "--routes";

    /** Empty when there is not one id, or an option is not known or lacks its value. */
    static Optional<NewSystemArguments> parse(List<String> words) {
        List<String> ids = new ArrayList<>();
        Optional<String> like = Optional.empty();
        Path routes = Path.of("routes");
        Iterator<String> ahead = words.iterator();
        while (ahead.hasNext()) {
            String word = ahead.next();
            if (word.equals(LIKE) && ahead.hasNext()) {
                like = Optional.of(ahead.next());
            } else if (word.equals(ROUTES) && ahead.hasNext()) {
                routes = Path.of(ahead.next());
            } else if (word.startsWith("-")) {
                return Optional.empty();
            } else {
                ids.add(word);
            }
        }
        return ids.size() == 1 ? Optional.of(new NewSystemArguments(ids.get(0), like, routes)) : Optional.empty();
    }
}
