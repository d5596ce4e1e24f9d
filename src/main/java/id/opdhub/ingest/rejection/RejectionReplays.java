package id.opdhub.ingest.rejection;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.ingest.rejection.Rejection.Verdict;
import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.log.Appender;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogEntry;
import id.opdhub.log.LogPosition;
import id.opdhub.log.LogReader;
import id.opdhub.log.Topics;

/** What operators ask of rejections: to see them, and to send them through their feeds again. */
public class RejectionReplays {

    private final RejectionStore store;
    private final LogReader reader;
    private final Queue queue;
    private final Clock clock;

    /** Where replays wait for their feeds. */
    record Queue(Appender appender, Journal journal, Topics topics) {}

    /** Who wants it, why, and the job that it belongs to, if any. */
    public record Order(String who, String why, Optional<Long> job) {}

    RejectionReplays(RejectionStore store, LogReader reader, Queue queue, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param open only those that can still be replayed
     * @param before the last of the page before
     */
    public List<Rejection> page(RejectionFilter filter, boolean open, Optional<Long> before, int most) {
        return store.page(filter, open, before, most);
    }

    public Optional<Rejection> find(long id) {
        return store.find(id);
    }

    public long countOpen(RejectionFilter filter) {
        return store.countOpen(filter);
    }

    public long newest() {
        return store.newest();
    }

    public List<Rejection> undecided(RejectionFilter filter, long job, long upTo, int most) {
        return store.undecided(filter, job, upTo, most);
    }

    /** How many of a job came to which verdict so far. */
    public Map<String, Long> decided(long job) {
        return store.decided(job);
    }

    /**
     * Queues them for their feeds' routes; what comes of each is told by its verdict, once the route has had it. Killed
     * before they are marked, it queues them again: their records are then repeats.
     */
    public void replay(List<Rejection> chosen, Order order) {
        Instant begun = clock.instant();
        Map<LogPosition, ConsumedRecord> found =
                reader.read(chosen.stream().map(Rejection::entry).toList());
        List<Rejection> going = chosen.stream()
                .filter(rejection -> verdict(rejection, found) == Verdict.REPLAYING)
                .toList();
        queue.appender()
                .appendAll(going.stream()
                        .map(rejection -> entry(rejection, found.get(rejection.entry())))
                        .toList())
                .join();
        queue.journal()
                .write(going.stream()
                        .map(rejection -> note(rejection, order).at(begun))
                        .toList())
                .join();
        for (Rejection rejection : chosen) {
            store.begin(rejection.id(), verdict(rejection, found), order.job().orElse(null), begun);
        }
    }

    private static Verdict verdict(Rejection rejection, Map<LogPosition, ConsumedRecord> found) {
        if (rejection.origin().feed().isEmpty()) {
            return Verdict.NO_ROUTE;
        }
        ConsumedRecord original = found.get(rejection.entry());
        // What was too large for the log was not kept: it stands in the application's own topic.
        boolean isThere = original != null && original.body().length > 1;
        return isThere ? Verdict.REPLAYING : Verdict.EXPIRED;
    }

    private LogEntry entry(Rejection rejection, ConsumedRecord original) {
        Map<String, String> headers = new LinkedHashMap<>(original.headers());
        headers.put(ReplayConsumer.REJECTION, String.valueOf(rejection.id()));
        return new LogEntry(queue.topics().replays(), original.key(), headers, original.body());
    }

    private JournalEntry note(Rejection rejection, Order order) {
        JournalEntry replayed = new JournalEntry(
                clock.instant(), Step.REPLAYED, Optional.empty(), rejection.system(), Map.of(Detail.WHO, order.who()));
        JournalEntry why = replayed.with(Detail.REASON, order.why());
        return rejection
                .origin()
                .receipt()
                .map(receipt -> why.with(Detail.RECEIPT, receipt))
                .orElse(why);
    }
}
