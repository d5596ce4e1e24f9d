package id.opdhub.ingest;

/** A question about a record by somebody who is not its sender, without the sender's name. */
class SourceNeeded extends RuntimeException {

    SourceNeeded() {
        super("source of the record is not named");
    }
}
