package id.opdhub.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import id.opdhub.log.LogUnavailable;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.NoLookup;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.UnsupportedPayload;
import id.opdhub.record.Finding;

/**
 * The kind of problem that an exception is.
 *
 * @param code key of the bundle {@code problems}
 * @param arguments what its message needs
 */
record ProblemKind(HttpStatus status, String code, List<Object> arguments) {

    static final ProblemKind BROKEN = new ProblemKind(HttpStatus.INTERNAL_SERVER_ERROR, "broken", List.of());

    private static final List<Rule<?>> RULES = List.of(
            rule(AccessDeniedException.class, HttpStatus.FORBIDDEN, "forbidden", List.of()),
            rule(ForeignSource.class, HttpStatus.FORBIDDEN, "foreign-source", List.of(ForeignSource::own)),
            rule(UnknownFeed.class, HttpStatus.NOT_FOUND, "unknown-feed", List.of(UnknownFeed::system)),
            rule(UnknownRecord.class, HttpStatus.NOT_FOUND, "unknown-record", List.of()),
            rule(UnknownType.class, HttpStatus.NOT_FOUND, "unknown-type", List.of()),
            rule(SourceNeeded.class, HttpStatus.BAD_REQUEST, "source-needed", List.of()),
            rule(RequestRejectedException.class, HttpStatus.BAD_REQUEST, "bad-request", List.of()),
            rule(MethodArgumentTypeMismatchException.class, HttpStatus.BAD_REQUEST, "bad-request", List.of()),
            rule(BodyBroken.class, HttpStatus.BAD_REQUEST, "body-broken", List.of()),
            rule(HubBusy.class, HttpStatus.TOO_MANY_REQUESTS, "busy", List.of()),
            rule(
                    BodyTooSlow.class,
                    HttpStatus.REQUEST_TIMEOUT,
                    "too-slow",
                    List.of(
                            body -> body.pace().grace().toSeconds(),
                            body -> body.pace().perSecond().toKilobytes())),
            rule(BodyTooLarge.class, HttpStatus.PAYLOAD_TOO_LARGE, "too-large", List.of(body -> body.largest()
                    .toKilobytes())),
            rule(TooManyRecords.class, HttpStatus.PAYLOAD_TOO_LARGE, "too-many", List.of(TooManyRecords::most)),
            rule(EncodedBody.class, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", List.of()),
            rule(UnsupportedPayload.class, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", List.of()),
            rule(NotACloudEvent.class, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-event-type", List.of()),
            rule(
                    UnreadablePayload.class,
                    HttpStatus.BAD_REQUEST,
                    "unreadable",
                    List.of(
                            UnreadablePayload::line,
                            UnreadablePayload::column,
                            payload -> Finding.error(payload.code(), ""))),
            rule(BadEvent.class, HttpStatus.BAD_REQUEST, "bad-event", List.of(BadEvent::attribute)),
            rule(NotARecord.class, HttpStatus.UNPROCESSABLE_ENTITY, "not-a-record", List.of()),
            rule(
                    MappingFailure.class,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "mapping-failed",
                    List.of(mapping -> mapping.file() + ":" + mapping.line() + ":" + mapping.column())),
            rule(
                    DirectConsumerNotAvailableException.class,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "folder-refused",
                    List.of()),
            rule(NoLookup.class, HttpStatus.SERVICE_UNAVAILABLE, "lookup-unanswered", List.of(NoLookup::reason)),
            rule(LogUnavailable.class, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", List.of()),
            rule(DataAccessException.class, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", List.of()),
            rule(TransactionException.class, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", List.of()));

    /** What a class of exceptions means, and what of one its message needs. */
    private record Rule<T extends Throwable>(
            Class<T> type, HttpStatus status, String code, List<Function<T, Object>> arguments) {

        Optional<ProblemKind> apply(Throwable cause) {
            return type.isInstance(cause) ? Optional.of(kind(type.cast(cause))) : Optional.empty();
        }

        private ProblemKind kind(T cause) {
            return new ProblemKind(
                    status,
                    code,
                    arguments.stream().map(argument -> argument.apply(cause)).toList());
        }
    }

    /** Empty for what the hub does not know. */
    static Optional<ProblemKind> of(Throwable cause) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(cause).stream())
                .findFirst()
                .or(() -> ofSpring(cause));
    }

    /** Whether the same call may succeed in a moment. */
    boolean isForLater() {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS;
    }

    /** A finding among the arguments is told in the caller's language. */
    Object[] arguments(Locale language) {
        return arguments.stream()
                .map(argument -> argument instanceof Finding finding ? finding.message(language) : argument)
                .toArray();
    }

    /** Spring's own refusals, of which only the status matters. */
    private static Optional<ProblemKind> ofSpring(Throwable cause) {
        if (!(cause instanceof ErrorResponse refusal)) {
            return Optional.empty();
        }
        HttpStatus status = HttpStatus.valueOf(refusal.getStatusCode().value());
        return Optional.of(
                switch (status) {
                    case NOT_FOUND -> new ProblemKind(status, "not-found", List.of());
                    case METHOD_NOT_ALLOWED -> new ProblemKind(status, "method-not-allowed", List.of());
                    case NOT_ACCEPTABLE -> new ProblemKind(status, "not-acceptable", List.of());
                    case UNSUPPORTED_MEDIA_TYPE -> new ProblemKind(status, "unsupported-type", List.of());
                    default -> new ProblemKind(HttpStatus.BAD_REQUEST, "bad-request", List.of());
                });
    }

    private static <T extends Throwable> Rule<T> rule(
            Class<T> type, HttpStatus status, String code, List<Function<T, Object>> arguments) {
        return new Rule<>(type, status, code, arguments);
    }
}
