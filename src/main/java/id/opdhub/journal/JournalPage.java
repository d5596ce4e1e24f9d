package id.opdhub.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some entries of the journal, the newest first.
 *
 * @param last where the page ends, if there may be more
 */
public record JournalPage(List<JournalEntry> entries, Optional<Place> last) {

    /** Where an entry stands among all. */
    public record Place(Instant when, int partition, long offset) {}
}
