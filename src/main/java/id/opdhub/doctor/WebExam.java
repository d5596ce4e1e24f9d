package id.opdhub.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to an application, step by step, up to the first that fails.
 *
 * <pre>
 * address → name → TCP → TLS and certificates → one harmless request
 * </pre>
 */
final class WebExam {

    private final Reach reach;
    private final TlsExam tls;
    private final HttpExam http;

    WebExam(Reach reach, TlsExam tls, HttpExam http) {
        this.reach = reach;
        this.tls = tls;
        this.http = http;
    }

    List<Symptom> of(WebTarget target) {
        List<Symptom> found = new ArrayList<>(withoutRequest(target));
        if (found.stream().noneMatch(Symptom::isError)) {
            found.addAll(http.of(target));
        }
        return found;
    }

    /** What can be said without asking anything. */
    List<Symptom> withoutRequest(WebTarget target) {
        List<Symptom> found = new ArrayList<>(target.doubts());
        Optional<Symptom> trouble = reach.trouble(target.name(), target.host(), target.port());
        trouble.ifPresent(found::add);
        if (trouble.isPresent()) {
            return found;
        }
        if (target.isTls()) {
            found.add(tls.of(target.name(), target.host(), target.port()));
        }
        return found;
    }
}
