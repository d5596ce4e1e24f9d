package id.opdhub.delivery;

import java.util.Optional;

import id.opdhub.delivery.channel.Outcome;
import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.record.ServiceRecord;

/**
 * One try to bring a record, and how it ended.
 *
 * @param consumed the record as it stands in the log
 * @param record the same, read; empty when it cannot be read
 * @param agreement the number of the agreement that allows it, or allowed it until it ended; empty when there is none
 * @param number of attempts of the record up to this one
 * @param outcome of the attempt, or why none was made
 */
record Attempt(
        ConsumedRecord consumed,
        Optional<ServiceRecord> record,
        Optional<String> agreement,
        int number,
        Outcome outcome) {

    /** Nothing went out, for the reason given. */
    static Attempt notMade(ConsumedRecord consumed, Optional<ServiceRecord> record, int madeBefore, Outcome why) {
        return new Attempt(consumed, record, Optional.empty(), madeBefore, why);
    }

    /** Nothing went out, since the agreement is not in force any more. */
    static Attempt withheld(ConsumedRecord consumed, ServiceRecord record, String agreement, int madeBefore) {
        Outcome why = Outcome.of(Kind.WITHHELD, "agreement");
        return new Attempt(consumed, Optional.of(record), Optional.of(agreement), madeBefore, why);
    }

    boolean isMade() {
        return agreement.isPresent() && outcome.kind() != Kind.WITHHELD;
    }

    LogPosition position() {
        return consumed.position();
    }
}
