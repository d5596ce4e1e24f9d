package id.opdhub.delivery.channel;

import java.time.Instant;
import java.util.Optional;

import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.http.RetryAfter;
import id.opdhub.registry.DeliverySettings.Conflict;

/**
 * What a destination answered, as far as it matters.
 *
 * @param status of HTTP
 * @param retryAfter the header as it came
 * @param body empty where nobody reads it
 */
record Answer(int status, Optional<String> retryAfter, byte[] body) {

    private static final int CONFLICT = 409;

    /** The table of the contract: every status has one outcome. */
    Outcome outcome(Conflict conflict, Instant now) {
        if (status == CONFLICT && conflict == Conflict.DELIVERED) {
            return Outcome.delivered("already-there");
        }
        Kind kind = kind();
        return Outcome.of(kind, "http-" + status).after(retryAfter.flatMap(value -> RetryAfter.parse(value, now)));
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    private Kind kind() {
        if (isSuccess()) {
            return Kind.DELIVERED;
        }
        return switch (status) {
            case 401, 403 -> Kind.ACCESS_DENIED;
            case 410 -> Kind.GONE;
            case 404, 408, 425, 429 -> Kind.TRY_AGAIN;
            default -> status >= 400 && status < 500 ? Kind.REFUSED : Kind.TRY_AGAIN;
        };
    }
}
