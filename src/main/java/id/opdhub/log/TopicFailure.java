package id.opdhub.log;

import java.util.stream.Stream;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** An agency's topic did not take a record. */
public final class TopicFailure extends RuntimeException {

    private static final int DEEPEST_CAUSE = 20;

    private final Kind kind;

    /** What follows from it. */
    public enum Kind {
        /** The brokers did not answer in time, or could not. */
        AWAY,
        /** They answered that this hub may not. */
        ACCESS_DENIED,
        /** The record is larger than they ever take. */
        TOO_LARGE
    }

    private TopicFailure(String topic, Kind kind, Throwable cause) {
        super("topic " + topic + " did not take a record", cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static TopicFailure of(String topic, Throwable failure) {
        Kind kind = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .map(TopicFailure::kindOf)
                .filter(found -> found != Kind.AWAY)
                .findFirst()
                .orElse(Kind.AWAY);
        return new TopicFailure(topic, kind, failure);
    }

    private static Kind kindOf(Throwable cause) {
        if (cause instanceof RecordTooLargeException) {
            return Kind.TOO_LARGE;
        }
        // A certificate that is not trusted is a fault on the way, as with HTTP.
        boolean denied = cause instanceof AuthorizationException
                || cause instanceof AuthenticationException && !(cause instanceof SslAuthenticationException);
        return denied ? Kind.ACCESS_DENIED : Kind.AWAY;
    }
}
