package id.opdhub.mapping;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;

/** Reads JSON strictly and within limits; numbers keep every digit, since identifiers come as numbers. */
final class JsonText {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(100)
            .maxStringLength(1 << 20)
            .maxNameLength(1_000)
            .maxTokenCount(1_000_000)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new Measured())
            .build();

    private JsonText() {}

    /** @throws UnreadablePayload where the text is not JSON, or more than the limits allow */
    static JsonNode read(String text) {
        JsonEscapes.check(text);
        try (JsonParser parser = JSON.createParser(text)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            throw fault(e.getLocation(), e.getOriginalMessage().startsWith("Duplicate") ? "json-ganda" : "json-rusak");
        } catch (IOException e) {
            throw fault(null, "json-rusak");
        }
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        try {
            JsonNode root = JSON.readTree(parser);
            if (root == null || root.isMissingNode()) {
                throw new UnreadablePayload(1, 1, "kosong");
            }
            if (parser.nextToken() != null) {
                throw fault(parser.currentTokenLocation(), "json-rusak");
            }
            return root;
        } catch (TooLarge | NumberFormatException e) {
            throw fault(parser.currentTokenLocation(), "json-batas");
        } catch (StreamConstraintsException e) {
            throw fault(parser.currentLocation(), "json-batas");
        }
    }

    private static UnreadablePayload fault(JsonLocation location, String code) {
        return location == null
                ? new UnreadablePayload(1, 1, code)
                : new UnreadablePayload(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), code);
    }

    /** What no application means, and what would fill the memory further on. */
    private static final class TooLarge extends RuntimeException {}

    /** Refuses numbers beyond those of everybody else's arithmetic, and lists longer than the records of one call. */
    private static final class Measured extends JsonNodeFactory {

        private static final int MAX_MAGNITUDE = 300;

        @Override
        public ValueNode numberNode(BigDecimal number) {
            if (number != null && Math.abs((long) number.precision() - number.scale()) > MAX_MAGNITUDE) {
                throw new TooLarge();
            }
            return super.numberNode(number);
        }

        @Override
        public ArrayNode arrayNode() {
            return new MeasuredList(this);
        }
    }

    /** A mapping makes a record of each element before anybody can count them. */
    @SuppressWarnings("unchecked") // ArrayNode.deepCopy narrows a type variable
    private static final class MeasuredList extends ArrayNode {

        MeasuredList(JsonNodeFactory factory) {
            super(factory);
        }

        @Override
        public ArrayNode add(JsonNode element) {
            if (size() == PayloadReader.MAX_REPEATED) {
                throw new TooLarge();
            }
            return super.add(element);
        }
    }
}
