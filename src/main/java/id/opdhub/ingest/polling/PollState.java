package id.opdhub.ingest.polling;

import java.time.Instant;
import java.util.Optional;

/**
 * How the polling of a feed stands.
 *
 * @param succeeded when a round last came to its end
 * @param failures in a row, since
 * @param failingSince the first of these
 * @param reason of the last of these; a code
 */
public record PollState(
        PolledFeed feed,
        Optional<Instant> succeeded,
        int failures,
        Optional<Instant> failingSince,
        Optional<String> reason) {

    static PollState unknown(PolledFeed feed) {
        return new PollState(feed, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    PollState failing(String because, Instant now) {
        return new PollState(
                feed, succeeded, failures + 1, failingSince.or(() -> Optional.of(now)), Optional.of(because));
    }
}
