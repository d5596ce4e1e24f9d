package id.opdhub.ingest;

/** A record type that is not among the live ones. */
class UnknownType extends RuntimeException {

    UnknownType(String type) {
        super("there is no record type " + type);
    }
}
