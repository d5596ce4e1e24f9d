package id.opdhub.ops;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import id.opdhub.journal.JournalPage.Place;

/** Where a page of the journal ends, as one word that callers hand back unread. */
final class Cursor {

    private static final int PARTS = 3;

    private Cursor() {}

    static String of(Place place) {
        String text = place.when() + " " + place.partition() + " " + place.offset();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is none of ours. */
    static Optional<Place> read(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            return parts.length == PARTS
                    ? Optional.of(
                            new Place(Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
