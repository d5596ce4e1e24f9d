package id.opdhub.ingest;

/** A body that comes too slowly to wait for. */
class BodyTooSlow extends RuntimeException {

    private final Pace pace;

    BodyTooSlow(Pace pace) {
        super("body comes more slowly than " + pace);
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }
}
