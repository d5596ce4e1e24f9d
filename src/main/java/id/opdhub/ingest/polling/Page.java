package id.opdhub.ingest.polling;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an answer holds, as far as it matters for the next question.
 *
 * @param body for the route: a tree, or bytes where the hub makes none
 * @param rows how many; unknown where the folder does not say where they stand
 * @param highest of the rows' cursors
 * @param next what the application says to ask the next page with
 * @param hash tells whether two pages hold the same
 */
record Page(Object body, OptionalInt rows, Optional<String> highest, Optional<String> next, String hash) {

    boolean isEmpty() {
        return rows.isPresent() && rows.getAsInt() == 0;
    }
}
