package id.opdhub.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What a document says whatever is live, from a file of the same form; read when asked for, not at the hub's start. */
final class Outline {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Outline() {}

    /** To go on with, in the language of the texts. */
    static ObjectNode read(String file, Texts texts) {
        try (InputStream stream = Outline.class.getResourceAsStream(file)) {
            ObjectNode outline = (ObjectNode) YAML.readTree(stream);
            texts.fillIn(outline);
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " of the hub itself cannot be read", e);
        }
    }
}
