package id.opdhub.delivery.replay;

import java.util.List;
import java.util.Optional;

import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.AgencySystem;

/**
 * What is decided of one dead letter, and what of it may go.
 *
 * @param permitted under the rights of now; empty where nothing may go
 */
record Ruling(DeadLetter letter, Verdict verdict, Optional<Permitted> permitted) {

    /**
     * A record as its recipient may have it now.
     *
     * @param regions every one that it concerns
     * @param agreement the number of the agreement that allows it
     */
    record Permitted(AgencySystem system, ServiceRecord record, List<String> regions, String agreement) {}

    static Ruling none(DeadLetter letter, Verdict why) {
        return new Ruling(letter, why, Optional.empty());
    }

    static Ruling granted(DeadLetter letter, Permitted permitted) {
        return new Ruling(letter, Verdict.REPLAYED, Optional.of(permitted));
    }

    /** The same, unless it may go and is stale: then it stays, and may still be shown. */
    Ruling withStale(boolean isStale) {
        return isStale && goes() ? new Ruling(letter, Verdict.STALE, permitted) : this;
    }

    boolean goes() {
        return verdict == Verdict.REPLAYED;
    }
}
