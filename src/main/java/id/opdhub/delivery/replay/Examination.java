package id.opdhub.delivery.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.delivery.replay.Judgement.Evidence;
import id.opdhub.journal.JournalQuery;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.log.LogReader;
import id.opdhub.record.EventId;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.Systems;

/** Gathers what there is of dead letters, and has each judged. Changes nothing. */
final class Examination {

    private final LogReader log;
    private final Originals originals;
    private final JournalQuery journal;
    private final Systems systems;
    private final Judgement judgement;

    Examination(LogReader log, Originals originals, JournalQuery journal, Systems systems, Judgement judgement) {
        this.log = log;
        this.originals = originals;
        this.journal = journal;
        this.systems = systems;
        this.judgement = judgement;
    }

    /** In the order given. */
    List<Ruling> of(List<DeadLetter> letters, boolean includeStale) {
        Map<LogPosition, ConsumedRecord> found =
                log.read(letters.stream().map(DeadLetter::letter).toList());
        Map<Long, ServiceRecord> whole =
                originals.of(letters.stream().filter(Judgement::isUndecided).toList());
        return letters.stream()
                .map(letter -> judgement.of(
                        letter,
                        new Evidence(
                                Optional.ofNullable(found.get(letter.letter())),
                                Optional.ofNullable(whole.get(letter.id())),
                                systems.find(letter.system()),
                                isStale(letter)),
                        includeStale))
                .toList();
    }

    private boolean isStale(DeadLetter letter) {
        return letter.about()
                .filter(about -> journal.ofSubject(about.subject(), about.type(), letter.system())
                        .hasNewerThan(new EventId(about.source(), about.id())))
                .isPresent();
    }
}
