package id.opdhub.ingest;

/** More records in one call than the hub takes at once. */
class TooManyRecords extends RuntimeException {

    private final int most;

    TooManyRecords(int most) {
        super("more than " + most + " records in one call");
        this.most = most;
    }

    int most() {
        return most;
    }
}
