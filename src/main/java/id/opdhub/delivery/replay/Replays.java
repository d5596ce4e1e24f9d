package id.opdhub.delivery.replay;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import id.opdhub.delivery.replay.Ruling.Permitted;
import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.log.Appender;
import id.opdhub.log.LogEntry;
import id.opdhub.log.RecordCodec;
import id.opdhub.log.SetAside;
import id.opdhub.log.Topics;

/**
 * Puts dead letters back into their systems' deliveries: first the log has them, then the journal, then they are marked.
 * After a crash in between they are put back once more, under the same event ids.
 */
class Replays {

    private final Examination examination;
    private final LetterStore letters;
    private final PutBack log;
    private final Consumer<String> whenDecided;
    private final Clock clock;

    /** Where what is put back becomes durable. */
    record PutBack(Appender appender, Journal journal, Topics topics) {}

    /** @param whenDecided is told of the systems that have other dead letters now */
    Replays(Examination examination, LetterStore letters, PutBack log, Consumer<String> whenDecided, Clock clock) {
        this.examination = examination;
        this.letters = letters;
        this.log = log;
        this.whenDecided = whenDecided;
        this.clock = clock;
    }

    /** Decides about each letter, and puts back those that may go, in the order given. */
    List<Ruling> replay(List<DeadLetter> chosen, ReplayOrder order) {
        List<Ruling> rulings = examination.of(chosen, order.includeStale());
        List<Ruling> going = rulings.stream().filter(Ruling::goes).toList();
        // Noted before they go, so that no delivery seems to come before its replay; written when they are gone.
        List<JournalEntry> notes = going.stream()
                .map(ruling -> note(ruling.permitted().orElseThrow(), order))
                .toList();
        log.appender().appendAll(going.stream().map(this::entry).toList()).join();
        log.journal().write(notes).join();
        letters.decide(rulings, order.job(), clock.instant());
        rulings.stream().map(ruling -> ruling.letter().system()).distinct().forEach(whenDecided);
        return rulings;
    }

    private LogEntry entry(Ruling ruling) {
        Permitted permitted = ruling.permitted().orElseThrow();
        String topic = log.topics().deliveries(permitted.system().id());
        return RecordCodec.write(topic, permitted.record())
                .withHeader(RecordCodec.REGIONS, String.join(" ", permitted.regions()))
                .withHeader(RecordCodec.AGREEMENT, permitted.agreement())
                .withHeader(
                        SetAside.FIRST_OFFSET,
                        String.valueOf(ruling.letter().death().firstOffset()));
    }

    private JournalEntry note(Permitted permitted, ReplayOrder order) {
        return log.journal()
                .entry(Step.REPLAYED, permitted.record(), permitted.system().id())
                .with(Detail.AGREEMENT, permitted.agreement())
                .with(Detail.VERSION, permitted.system().version())
                .with(Detail.WHO, order.who())
                .with(Detail.REASON, order.why());
    }
}
