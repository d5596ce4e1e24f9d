package id.opdhub.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Enriches records by what another application answers about each.
 *
 * <pre>
 * record → not wholly translated, and so to be rejected: as it was
 *        → question mapping → null: as it was
 *                           → question → answer → record with {@code lookup} → answer mapping → the record from now on
 * </pre>
 *
 * @param question gives what is asked about a record
 * @param answer gives the record, from one in which the answer stands under {@code lookup}; null: the answer is none
 */
public record Lookup(Mapping question, Mapping answer) {

    private static final String LOOKUP = "lookup";
    /** For all records of a payload: a poller's lease, and whoever waits for a folder's routes to stop, last longer. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Asks the other application. */
    @FunctionalInterface
    public interface Asking {
        /** @throws NoLookup where there is no answer */
        JsonNode ask(JsonNode question);
    }

    /** Of one record or a list of them; whatever else it is stays as it is. */
    public JsonNode over(JsonNode body, Asking asking) {
        return over(body, asking, InstantSource.system());
    }

    JsonNode over(JsonNode body, Asking asking, InstantSource clock) {
        Instant end = clock.instant().plus(LONGEST);
        return all(body, question -> {
            if (!clock.instant().isBefore(end)) {
                throw new NoLookup("too-slow", NoLookup.Kind.AWAY);
            }
            return asking.ask(question);
        });
    }

    private JsonNode all(JsonNode body, Asking asking) {
        if (body instanceof ObjectNode one) {
            return enriched(one, asking);
        }
        if (!(body instanceof ArrayNode many)) {
            return body;
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode(many.size());
        many.forEach(item -> all.add(item instanceof ObjectNode one ? enriched(one, asking) : item));
        return all;
    }

    private ObjectNode enriched(ObjectNode one, Asking asking) {
        boolean isFailed =
                one instanceof MappedRecord mapped && !mapped.failures().isEmpty()
                        || !UnmappedFields.of(one).isEmpty();
        Optional<JsonNode> asked =
                isFailed ? Optional.empty() : Optional.of(question.apply(one)).filter(node -> !node.isNull());
        if (asked.isEmpty()) {
            return one;
        }
        UnmappedFields.refuse(asked.get());
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.setAll(one);
        both.set(LOOKUP, asking.ask(asked.get()));
        JsonNode result = answer.apply(both);
        if (result.isNull()) {
            throw new NoLookup("no-usable-answer", NoLookup.Kind.RECORD);
        }
        if (!(result instanceof ObjectNode enriched)) {
            throw new MappingFailure(answer.file(), 1, 1, "gives no record");
        }
        return one instanceof MappedRecord mapped ? new MappedRecord(enriched, mapped.place()) : enriched;
    }
}
