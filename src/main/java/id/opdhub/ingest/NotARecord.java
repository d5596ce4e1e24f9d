package id.opdhub.ingest;

/** What a route handed to {@code submit:} is neither a record nor an array of records. */
class NotARecord extends RuntimeException {

    NotARecord() {
        super("submit: takes an object, an array of objects, or null");
    }
}
