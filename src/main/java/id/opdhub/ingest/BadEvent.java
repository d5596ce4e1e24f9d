package id.opdhub.ingest;

/** Not a CloudEvent as version 1.0 has it. */
class BadEvent extends RuntimeException {

    private final String attribute;

    BadEvent(String attribute) {
        super("attribute " + attribute + " of an event is missing or malformed");
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
