package id.opdhub.ingest;

/** A compressed body: unpacked it could be of any size. */
class EncodedBody extends RuntimeException {

    EncodedBody() {
        super("body has a content encoding");
    }
}
