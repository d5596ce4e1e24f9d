package id.opdhub.registry.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of samples as people read and compare it. */
final class SampleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER));

    private static final String ORIGIN = "asal";
    private static final String STAMP = "waktu";
    private static final String VERSION = "versi_pemetaan";

    private SampleJson() {}

    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Two spaces, one entry a line, a line break at the end. */
    static String pretty(JsonNode node) {
        try {
            return PRETTY.writeValueAsString(node) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }

    /**
     * Without what differs from run to run: the folder's version, and times ({@code waktu*}) that only say when the
     * record was made or mapped. A time of the event itself stays, since a mapping can get it wrong.
     */
    static JsonNode withoutStamps(JsonNode node) {
        node.forEach(SampleJson::withoutStamps);
        if (node instanceof ObjectNode object) {
            names(object).stream().filter(name -> isStamp(object, name)).forEach(object::remove);
            if (object.get(ORIGIN) instanceof ObjectNode origin) {
                origin.remove(VERSION);
                names(origin).stream().filter(name -> name.startsWith(STAMP)).forEach(origin::remove);
            }
        }
        return node;
    }

    /** As it reads after having been a text: 1 and 1L are one number then. */
    static JsonNode reread(JsonNode node) {
        return parse(pretty(node)).orElse(node);
    }

    private static boolean isStamp(ObjectNode object, String name) {
        return name.startsWith(STAMP) && object.get(name).asText().startsWith(SampleClock.DAY);
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
