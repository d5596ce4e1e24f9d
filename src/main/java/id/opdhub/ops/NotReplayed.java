package id.opdhub.ops;

/** What was to be put back stays where it is. */
class NotReplayed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String verdict;

    NotReplayed(String verdict) {
        super("not put back: " + verdict);
        this.verdict = verdict;
    }

    /** Why, in one word. */
    String verdict() {
        return verdict;
    }
}
