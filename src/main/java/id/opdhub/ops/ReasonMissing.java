package id.opdhub.ops;

/** An operator's call that does not say why, or not in some sentences. */
class ReasonMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReasonMissing() {
        super("no reason of reasonable length");
    }
}
