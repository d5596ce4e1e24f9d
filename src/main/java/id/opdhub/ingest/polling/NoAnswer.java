package id.opdhub.ingest.polling;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** An application gave no answer that the hub can use. Nothing is lost: it still has the data, and is asked again. */
final class NoAnswer extends IOException {

    private final transient Reason reason;

    /**
     * Why there is no answer, and what to do about it.
     *
     * @param code for people; never a word of the answer
     * @param pause that the application asked for
     * @param access whether it would not let the hub in
     * @param losesPlace whether the pages have to be asked for from the first one again
     */
    record Reason(String code, Optional<Duration> pause, boolean access, boolean losesPlace) {}

    NoAnswer(Reason reason) {
        super("no answer: " + reason.code());
        this.reason = reason;
    }

    static NoAnswer because(String code) {
        return new NoAnswer(new Reason(code, Optional.empty(), false, false));
    }

    /** One that makes the place among the pages worthless. */
    static NoAnswer losingPlace(String code) {
        return new NoAnswer(new Reason(code, Optional.empty(), false, true));
    }

    Reason reason() {
        return reason;
    }
}
