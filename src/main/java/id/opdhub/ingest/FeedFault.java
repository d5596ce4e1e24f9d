package id.opdhub.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import id.opdhub.log.EntryTooLarge;
import id.opdhub.log.LogUnavailable;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.NoLookup;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.UnsupportedPayload;
import id.opdhub.record.Finding;

/** Whose fault it is that a feed's route failed. */
final class FeedFault {

    private static final int DEEPEST_CAUSE = 20;

    private FeedFault() {}

    /** What is wrong with the payload, if that is it: it will not get better by waiting. */
    static Optional<Finding> ofPayload(Throwable failure) {
        return causes(failure).flatMap(cause -> finding(cause).stream()).findFirst();
    }

    /** Whether it is the hub, its log or database, or a network: it gets better by waiting. */
    static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(FeedFault::isOutage);
    }

    /** What to say of a payload that was tried often enough. */
    static Finding ofTries(Throwable failure) {
        return causes(failure).anyMatch(NoLookup.class::isInstance)
                ? Finding.error("tak-terjawab", "")
                : Finding.error("route-failed", "");
    }

    static List<String> kinds(Throwable failure) {
        return causes(failure).map(cause -> cause.getClass().getName()).toList();
    }

    private static Optional<Finding> finding(Throwable cause) {
        if (cause instanceof UnreadablePayload unreadable) {
            return Optional.of(Finding.error(unreadable.code(), ""));
        }
        if (cause instanceof MappingFailure) {
            return Optional.of(Finding.error("mapping-failed", ""));
        }
        if (cause instanceof UnsupportedPayload) {
            return Optional.of(Finding.error("unsupported-type", ""));
        }
        if (cause instanceof EntryTooLarge) {
            return Optional.of(Finding.error("rekaman-terlalu-besar", ""));
        }
        if (cause instanceof TooManyRecords) {
            return Optional.of(Finding.error("too-many-records", ""));
        }
        return cause instanceof NotARecord || cause instanceof JsonProcessingException
                ? Optional.of(Finding.error("not-a-record", ""))
                : Optional.empty();
    }

    private static boolean isOutage(Throwable cause) {
        boolean ofHub = cause instanceof LogUnavailable
                || cause instanceof DataAccessException
                || cause instanceof TransactionException
                || cause instanceof NoLookup unanswered && unanswered.kind() != NoLookup.Kind.RECORD
                || cause instanceof DirectConsumerNotAvailableException;
        boolean ofMoment = cause instanceof RejectedExecutionException
                || cause instanceof InterruptedException
                || cause instanceof TimeoutException;
        return ofHub || ofMoment || cause instanceof IOException && !(cause instanceof CharacterCodingException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }
}
