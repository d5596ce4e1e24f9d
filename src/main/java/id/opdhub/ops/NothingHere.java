package id.opdhub.ops;

/** An operator's call about something that there is not. */
class NothingHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingHere() {
        super("nothing of this id");
    }
}
