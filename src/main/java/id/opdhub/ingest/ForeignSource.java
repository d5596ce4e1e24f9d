package id.opdhub.ingest;

/** An event that claims to come from another system. */
class ForeignSource extends RuntimeException {

    private final String own;

    ForeignSource(String own) {
        super("an event's source is not the caller's");
        this.own = own;
    }

    String own() {
        return own;
    }
}
