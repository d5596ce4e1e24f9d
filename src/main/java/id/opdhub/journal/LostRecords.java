package id.opdhub.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.log.lanes.LaneListener;

/** Notes what the log of a stage lost before the stage had seen it; nothing behind the loss counts before that is durable. */
public final class LostRecords implements LaneListener {

    /** The bean's name, for the endpoints of the stages. */
    public static final String BEAN = "lostRecords";

    /** What is lost to a stage concerns no single system. */
    private static final String HUB = "hub";

    private final Journal journal;
    private final Clock clock;

    LostRecords(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Says in an entry how many records are gone; where offsets begin anew nobody can count them. */
    public static JournalEntry entry(JournalEntry expired, long from, long to) {
        return expired.with(Detail.REASON, to < from ? "log-restarted" : "lost " + (to - from));
    }

    @Override
    public void assigned(String topic, int partition) {
        // Nothing is kept for a partition.
    }

    @Override
    public void unassigned(String topic, int partition) {
        // Nothing is kept for a partition.
    }

    @Override
    public void skipped(String topic, int partition, long from, long to) {
        JournalEntry expired = new JournalEntry(clock.instant(), Step.EXPIRED, Optional.empty(), HUB, Map.of());
        JournalEntry lost = entry(expired, from, to);
        String where = lost.details().get(Detail.REASON) + " " + topic + "/" + partition;
        journal.write(List.of(lost.with(Detail.REASON, where))).join();
    }
}
