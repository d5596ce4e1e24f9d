package id.opdhub.ingest;

/** A body that broke off, or was not sent as HTTP has it. */
class BodyBroken extends RuntimeException {

    BodyBroken(Throwable cause) {
        super("body could not be read to its end", cause);
    }
}
