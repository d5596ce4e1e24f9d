package id.opdhub.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What a document says whatever is live, from a file of the same form. */
final class Outline {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ObjectNode outline;

    private Outline(ObjectNode outline) {
        this.outline = outline;
    }

    static Outline read(String file) {
        try (InputStream stream = Outline.class.getResourceAsStream(file)) {
            return new Outline((ObjectNode) YAML.readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " of the hub itself cannot be read", e);
        }
    }

    /** A copy to go on with, in the language of the texts. */
    ObjectNode in(Texts texts) {
        ObjectNode copy = outline.deepCopy();
        texts.fillIn(copy);
        return copy;
    }
}
