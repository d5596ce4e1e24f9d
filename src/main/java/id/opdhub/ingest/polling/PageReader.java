package id.opdhub.ingest.polling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.mapping.Payload;
import id.opdhub.mapping.PayloadReader;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.UnsupportedPayload;
import id.opdhub.record.ContentHash;

/**
 * Finds in an answer what the next question needs.
 *
 * @param rows where the list of rows stands
 * @param cursor within a row
 * @param next where the application names the next page
 * @param contentType what the answer is, whatever the application says it is
 */
record PageReader(
        Optional<JsonPointer> rows,
        Optional<JsonPointer> cursor,
        Optional<JsonPointer> next,
        Optional<String> contentType) {

    private static final String READABLE = "application/json, */*;q=0.1";

    /** What to ask for. */
    String accepted() {
        return contentType.orElse(READABLE);
    }

    Page read(Answer answer) throws NoAnswer {
        Optional<Payload> payload = payload(answer);
        if (payload.isEmpty()) {
            return new Page(answer.body(), OptionalInt.empty(), Optional.empty(), Optional.empty(), hash(answer));
        }
        if (payload.get() instanceof Payload.Tree tree) {
            return read(tree.root());
        }
        List<JsonNode> cells = new ArrayList<>();
        ((Payload.Rows) payload.get()).rows().forEach(row -> cells.add(row.cells()));
        return new Page(answer.body(), OptionalInt.of(cells.size()), highest(cells), Optional.empty(), hash(answer));
    }

    private Page read(JsonNode root) throws NoAnswer {
        Optional<String> following = next.isPresent() ? value(root, next.get()) : Optional.empty();
        if (following.isPresent()) {
            Cursors.addressable(following.get());
        }
        if (rows.isEmpty()) {
            return new Page(root, OptionalInt.empty(), Optional.empty(), following, ContentHash.of(root.toString()));
        }
        JsonNode list = root.at(rows.get());
        if (!list.isArray() && !list.isNull()) {
            throw NoAnswer.because("rows-missing");
        }
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        String hash = ContentHash.of(list.toString());
        return new Page(root, OptionalInt.of(elements.size()), highest(elements), following, hash);
    }

    /** Empty where a folder takes apart itself what the hub does not read. */
    private Optional<Payload> payload(Answer answer) throws NoAnswer {
        try {
            return Optional.of(PayloadReader.read(answer.body(), answer.contentType()));
        } catch (UnsupportedPayload unsupported) {
            if (contentType.isPresent() && rows.isEmpty() && next.isEmpty()) {
                return Optional.empty();
            }
            throw NoAnswer.because("content-type");
        } catch (UnreadablePayload unreadable) {
            throw NoAnswer.because("unreadable");
        }
    }

    /** A column that is gone from every row would leave the poller where it is for ever, and nobody would know why. */
    private Optional<String> highest(List<JsonNode> elements) throws NoAnswer {
        if (cursor.isEmpty() || elements.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> highest = Optional.empty();
        for (JsonNode element : elements) {
            Optional<String> value = value(element, cursor.get());
            if (value.isPresent()) {
                highest = Cursors.higher(highest, Optional.of(Cursors.checked(value.get())));
            }
        }
        if (highest.isEmpty()) {
            throw NoAnswer.because("cursor-missing");
        }
        return highest;
    }

    private static Optional<String> value(JsonNode node, JsonPointer pointer) {
        return Optional.of(node.at(pointer))
                .filter(JsonNode::isValueNode)
                .map(value -> value.asText("").strip())
                .filter(text -> !text.isEmpty());
    }

    private static String hash(Answer answer) {
        return ContentHash.of(new String(answer.body(), StandardCharsets.ISO_8859_1));
    }
}
