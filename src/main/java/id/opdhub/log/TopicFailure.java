package id.opdhub.log;

import java.util.stream.Stream;

import org.apache.kafka.common.errors.RecordTooLargeException;

/** An agency's topic did not take a record. */
public final class TopicFailure extends RuntimeException {

    private final Kind kind;
    private final BrokerFault fault;

    /** What follows from it. */
    public enum Kind {
        /** The brokers did not answer in time, or could not. */
        AWAY,
        /** They answered that this hub may not. */
        ACCESS_DENIED,
        /** The record is larger than they ever take. */
        TOO_LARGE
    }

    private TopicFailure(String topic, Kind kind, BrokerFault fault, Throwable cause) {
        super("topic " + topic + " did not take a record", cause);
        this.kind = kind;
        this.fault = fault;
    }

    public Kind kind() {
        return kind;
    }

    /** What keeps the hub from these brokers, where it is not the record. */
    public BrokerFault fault() {
        return fault;
    }

    static TopicFailure of(String topic, Throwable failure) {
        BrokerFault fault = BrokerFault.of(failure);
        boolean isTooLarge = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(BrokerFault.DEEPEST_CAUSE)
                .anyMatch(RecordTooLargeException.class::isInstance);
        return new TopicFailure(topic, isTooLarge ? Kind.TOO_LARGE : kind(fault), fault, failure);
    }

    private static Kind kind(BrokerFault fault) {
        return switch (fault) {
            case LOGIN_REFUSED, MECHANISM_UNKNOWN, NOT_ALLOWED -> Kind.ACCESS_DENIED;
            // A certificate that is not trusted is a fault on the way, as with HTTP.
            default -> Kind.AWAY;
        };
    }
}
