package id.opdhub.ingest;

import org.springframework.util.unit.DataSize;

/** A body larger than the hub takes. */
class BodyTooLarge extends RuntimeException {

    private final DataSize largest;

    BodyTooLarge(DataSize largest) {
        super("body is larger than " + largest);
        this.largest = largest;
    }

    DataSize largest() {
        return largest;
    }
}
