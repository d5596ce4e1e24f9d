package id.opdhub.security;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** The one way to say "no" over HTTP: RFC 9457 problems, Indonesian unless the caller asks for English. */
public final class Problems {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final MessageSource messages;
    private final ObjectMapper json;

    Problems(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The caller's language; Indonesian when it names none that the hub speaks. */
    public static Locale language(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : INDONESIAN;
    }

    /**
     * A problem of one kind.
     *
     * @param code kebab-case kind, key of the bundle {@code problems}
     * @param arguments for the detail; never a value of a record
     */
    public ProblemDetail of(HttpStatus status, String code, Locale language, Object... arguments) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage(code, arguments, language));
        // Else Spring puts the path there, and a path may hold what a caller should not have written into it.
        problem.setInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(messages.getMessage(code + ".title", null, language));
        return problem;
    }

    /** What is wrong with a part of a call, for its {@code errors}. */
    public String text(String code, Locale language, Object... arguments) {
        return messages.getMessage(code, arguments, language);
    }

    /** For where no controller answers. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), of(status, code, language(request)));
    }
}
