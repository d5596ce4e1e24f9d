package id.opdhub.routing;

import java.util.ArrayList;
import java.util.List;

import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.log.LogEntry;
import id.opdhub.log.RecordCodec;
import id.opdhub.log.SetAside;
import id.opdhub.log.Topics;
import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.Agreement;

/** What follows from one arrival: the entries to append and the steps to note. Decides, and does nothing. */
final class Dispatch {

    private static final String FILTER_FAILED = "filter-failed";
    private static final String ID_REUSED = "id-reused";
    private static final String UNKNOWN_TYPE = "unknown-type";

    private final RecordTypes types;
    private final Recipients recipients;
    private final Topics topics;
    private final Journal journal;

    Dispatch(RecordTypes types, Recipients recipients, Topics topics, Journal journal) {
        this.types = types;
        this.recipients = recipients;
        this.topics = topics;
        this.journal = journal;
    }

    /** What to append to the log, and what to note in the journal. */
    record Plan(List<LogEntry> appends, List<JournalEntry> notes) {

        Plan() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    void plan(ServiceRecord record, Novelty novelty, Plan plan) {
        if (novelty == Novelty.DUPLICATE) {
            plan.notes().add(note(Step.DUPLICATE, record));
        } else if (novelty == Novelty.ID_REUSED) {
            reject(record, ID_REUSED, plan);
        } else {
            types.find(record.type())
                    .ifPresentOrElse(type -> route(record, type, plan), () -> reject(record, UNKNOWN_TYPE, plan));
        }
    }

    private void route(ServiceRecord record, RecordType type, Plan plan) {
        List<String> regions = type.regions(record.data());
        List<Recipient> chosen = recipients.of(record, type, regions);
        for (Recipient recipient : chosen) {
            LogEntry delivery = delivery(recipient, record, regions);
            plan.appends().add(recipient.decided() ? delivery : undeliverable(delivery));
            plan.notes().add(routed(recipient, record));
        }
        if (chosen.isEmpty()) {
            plan.notes().add(note(Step.UNROUTED, record).with(Detail.REASON, recipients.hurdle(record, type, regions)));
        }
    }

    private LogEntry delivery(Recipient recipient, ServiceRecord record, List<String> regions) {
        ServiceRecord projected =
                record.withData(recipient.reception().agreement().fields().project(record.data()));
        return RecordCodec.write(topics.deliveries(recipient.system().id()), projected)
                .withHeader(RecordCodec.REGIONS, String.join(" ", regions))
                .withHeader(
                        RecordCodec.AGREEMENT, recipient.reception().agreement().number());
    }

    /** It takes its place in the recipient's order all the same, and becomes a dead letter there. */
    private static LogEntry undeliverable(LogEntry delivery) {
        return delivery.withHeader(SetAside.REASON, FILTER_FAILED);
    }

    private JournalEntry routed(Recipient recipient, ServiceRecord record) {
        Agreement agreement = recipient.reception().agreement();
        return journal.entry(Step.ROUTED, record, recipient.system().id())
                .with(Detail.AGREEMENT, agreement.number())
                .with(Detail.FIELDS, String.join(" ", agreement.fields().paths()))
                .with(Detail.VERSION, recipient.system().version());
    }

    private void reject(ServiceRecord record, String reason, Plan plan) {
        plan.appends().add(new SetAside(topics).rejection(record, reason));
        plan.notes().add(note(Step.REJECTED, record).with(Detail.REASON, reason));
    }

    private JournalEntry note(Step step, ServiceRecord record) {
        return journal.entry(step, record, record.event().system());
    }
}
