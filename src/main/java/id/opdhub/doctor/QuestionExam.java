package id.opdhub.doctor;

import java.util.ArrayList;
import java.util.List;

import id.opdhub.ingest.polling.FirstQuestion;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.folder.OutsideUse;

/** The way to an application that the hub asks: for rows, for a token, or about a person. */
record QuestionExam(Secrets secrets, WebExam web) {

    /** @throws IllegalArgumentException when an address is none, which the check tells too */
    List<Symptom> of(OutsideUse use) {
        FirstQuestion question = FirstQuestion.of(use.target(), use.options(), secrets);
        WebTarget target = target(use.target(), question);
        List<Symptom> found = new ArrayList<>();
        // A token is the running hub's to get: each one that is asked for may end another.
        question.tokenAddresses().forEach(url -> found.addAll(reached(target(url, question), "ok-reached-token")));
        if (use.isLookup()) {
            // What it is asked is about a person, and nobody's record is at hand here.
            found.addAll(reached(target, "ok-reached-lookup"));
        } else if (question.tokenAddresses().isEmpty()) {
            found.addAll(web.of(target));
        } else {
            found.addAll(reached(target, "ok-reached-token"));
        }
        return found;
    }

    private List<Symptom> reached(WebTarget target, String code) {
        List<Symptom> found = new ArrayList<>(web.withoutRequest(target));
        if (found.stream().noneMatch(Symptom::isError)) {
            found.add(Symptom.well(target.name(), code));
        }
        return found;
    }

    private static WebTarget target(String address, FirstQuestion question) {
        return WebTarget.addressOf(address)
                .map(there -> new WebTarget(there, "GET", question.headers(), question.timeout()))
                .orElseThrow(IllegalArgumentException::new);
    }
}
