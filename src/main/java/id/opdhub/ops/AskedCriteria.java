package id.opdhub.ops;

import java.time.Instant;
import java.util.Optional;

import id.opdhub.delivery.replay.Criteria;
import id.opdhub.delivery.replay.Criteria.Period;

/** Reads which of the things set aside an operator means: in an address and in a filter alike. */
final class AskedCriteria {

    private AskedCriteria() {}

    static Criteria ofLetters(Question question) {
        return new Criteria(
                question.text("system"),
                question.text("type"),
                question.region("region"),
                question.text("reason"),
                Optional.empty(),
                period(question));
    }

    static Criteria ofRejections(Question question) {
        return new Criteria(
                question.text("system"),
                question.text("type"),
                Optional.empty(),
                question.text("reason"),
                question.text("feed"),
                period(question));
    }

    private static Period period(Question question) {
        Optional<Instant> from = question.instant("from");
        Optional<Instant> to = question.instant("to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            question.wrong("to", "asked-period");
        }
        return new Period(from, to);
    }
}
