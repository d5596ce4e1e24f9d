package id.opdhub.ingest;

/** A feed that the calling system does not have. */
class UnknownFeed extends RuntimeException {

    private final String system;

    UnknownFeed(String system) {
        super("no such feed of " + system);
        this.system = system;
    }

    String system() {
        return system;
    }
}
