package id.opdhub.delivery;

import java.time.Duration;
import java.util.Optional;

import id.opdhub.delivery.channel.Outcome;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.WhenRefused;

/**
 * What becomes of a record after an attempt.
 *
 * @param kind where it goes
 * @param reason a short code
 * @param retryIn until the next attempt of a parked record; empty where only an operator lets it go on
 */
record Fate(Kind kind, String reason, Optional<Duration> retryIn) {

    /** Where a record goes after an attempt. */
    enum Kind {
        DELIVERED,
        SKIPPED,
        /** Aside, with its key: the later records of the key wait behind it. */
        PARKED,
        DEAD,
        /** It stays where it is until the destination is back. */
        AWAITING
    }

    static final String EXHAUSTED = "exhausted";

    /**
     * Decides by the outcome and the folder's settings.
     *
     * @param failures that count against the record, this one included; zero when the destination is to blame
     */
    static Fate of(Outcome outcome, int failures, DeliverySettings settings) {
        return switch (outcome.kind()) {
            case DELIVERED -> new Fate(Kind.DELIVERED, outcome.reason(), Optional.empty());
            case SKIPPED -> new Fate(Kind.SKIPPED, outcome.reason(), Optional.empty());
            case REFUSED -> refused(outcome, settings);
            case UNDELIVERABLE -> new Fate(Kind.DEAD, outcome.reason(), Optional.empty());
            case TRY_AGAIN -> failures == 0 ? awaiting(outcome) : failed(outcome, failures, settings);
            case ACCESS_DENIED, GONE, WITHHELD -> awaiting(outcome);
        };
    }

    private static Fate refused(Outcome outcome, DeliverySettings settings) {
        Kind kind = settings.whenRefused() == WhenRefused.BLOCK_KEY ? Kind.PARKED : Kind.DEAD;
        return new Fate(kind, outcome.reason(), Optional.empty());
    }

    private static Fate failed(Outcome outcome, int failures, DeliverySettings settings) {
        return new RetrySchedule(settings.retry())
                .after(failures)
                .map(wait -> new Fate(Kind.PARKED, outcome.reason(), Optional.of(longer(wait, outcome))))
                .orElse(new Fate(Kind.DEAD, EXHAUSTED, Optional.empty()));
    }

    private static Duration longer(Duration wait, Outcome outcome) {
        return outcome.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    }

    private static Fate awaiting(Outcome outcome) {
        return new Fate(Kind.AWAITING, outcome.reason(), Optional.empty());
    }
}
