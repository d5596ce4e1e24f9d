package id.opdhub.ingest;

/** A content type in which no CloudEvent comes. */
class NotACloudEvent extends RuntimeException {

    NotACloudEvent() {
        super("content type is none of CloudEvents 1.0");
    }
}
