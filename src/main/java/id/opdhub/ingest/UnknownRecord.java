package id.opdhub.ingest;

/** A record that is not there, or not the caller's to see. */
class UnknownRecord extends RuntimeException {

    UnknownRecord() {
        super("no such record for this caller");
    }
}
