package id.opdhub.log;

import java.time.Instant;
import java.util.Optional;

/**
 * What of a topic a group has not done.
 *
 * @param records how many
 * @param oldest when the first of them was appended; empty when there is none, or it could not be read
 * @param retentionUsed how near they are to being removed by the topic's retention, by age or by size, whichever is
 *     nearer; 1 when it begins
 */
public record Undone(long records, Optional<Instant> oldest, double retentionUsed) {

    static final Undone NOTHING = new Undone(0, Optional.empty(), 0);
}
