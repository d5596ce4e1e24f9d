package id.opdhub.mapping;

/** A payload whose content type the hub does not read, or that has none. */
public class UnsupportedPayload extends RuntimeException {

    UnsupportedPayload() {
        super("content type is absent or not supported");
    }
}
