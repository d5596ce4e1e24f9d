package id.opdhub.ingest;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import com.google.re2j.Pattern;

/** The W3C trace context of a call, if it is one: what travels on must not be whatever a caller wrote. */
final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .filter(value -> FORM.matcher(value).matches());
    }
}
