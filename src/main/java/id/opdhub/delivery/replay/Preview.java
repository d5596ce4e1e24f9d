package id.opdhub.delivery.replay;

import java.util.List;
import java.util.Map;

import id.opdhub.delivery.Rehearsals.Rehearsed;

/**
 * What a replay would do if it were started now.
 *
 * @param total how many are meant
 * @param examined how many of them, the first in order, were looked at
 * @param verdicts what would become of those, by the names of the verdicts
 * @param samples what the routes of today would send
 */
public record Preview(long total, int examined, Map<String, Long> verdicts, List<Sample> samples) {

    /** What would go out of one letter. */
    public record Sample(DeadLetter letter, Verdict verdict, Rehearsed rehearsed) {}
}
