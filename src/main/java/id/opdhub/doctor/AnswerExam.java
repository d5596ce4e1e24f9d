package id.opdhub.doctor;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an application's answer means for the hub: whether it lets the hub in, and how its clock goes. */
record AnswerExam(WebTarget target) {

    /** Read between two moments of the clock here. */
    List<Symptom> of(int status, HttpHeaders headers, Instant before, Instant after) {
        List<Symptom> found = new ArrayList<>();
        found.add(status(status, headers));
        headers.firstValue("Date")
                .flatMap(AnswerExam::moment)
                .flatMap(theirs -> ClockSkew.of(target.name(), theirs, before, after))
                .ifPresent(found::add);
        return found;
    }

    private Symptom status(int status, HttpHeaders headers) {
        String name = target.name();
        if (status == 401 || status == 403) {
            return Symptom.error(name, target.isDelivery() ? "refuses-delivery" : "refuses-question", status);
        }
        if (status / 100 == 2) {
            String type =
                    headers.firstValue("Content-Type").map(AnswerExam::bare).orElse("-");
            return Symptom.well(name, "ok-http", target.method(), status, type);
        }
        if (status / 100 == 3) {
            return Symptom.error(name, "redirects", status);
        }
        if (status >= 500) {
            return Symptom.error(name, "fails", target.method(), status);
        }
        return target.isDelivery() ? ofHead(status) : Symptom.error(name, "question-wrong", status);
    }

    /** An endpoint that takes POST alone answers so. */
    private Symptom ofHead(int status) {
        return switch (status) {
            case 400, 405, 415, 422 -> Symptom.well(target.name(), "ok-head-unknown", status);
            default -> Symptom.warning(target.name(), "head-doubtful", status);
        };
    }

    /** Without its parameters, and short: it is printed. */
    private static String bare(String type) {
        return type.replaceAll("[;\\s].*", "").replaceAll("[^\\w/+.*-]", "");
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
