package id.opdhub.ops;

import java.util.List;

/** An operator's call of which some parts are not as they must be. */
class BadQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    BadQuestion(List<Mistake> mistakes) {
        super("an operator's call has mistakes");
        this.mistakes = List.copyOf(mistakes);
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
