package id.opdhub.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A parked key as operators see it: by its first delivery, never by whom it is about.
 *
 * @param lane an opaque id: that of the first delivery, so that a repeated call never reaches the next one
 * @param since when the first delivery was parked
 * @param waiting how many deliveries of the key there are, the first included
 * @param attempts of the first one so far
 * @param reason why it is parked, a short code
 * @param next when it is tried again; empty where the key is blocked until a person says so
 * @param type of the record
 * @param source of the record
 * @param id of the record, as in the journal
 */
public record ParkedLane(
        String lane,
        Instant since,
        int waiting,
        int attempts,
        String reason,
        Optional<Instant> next,
        String type,
        String source,
        String id) {}
