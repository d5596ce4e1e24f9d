package id.opdhub.ops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.opdhub.delivery.channel.Rehearsal;
import id.opdhub.delivery.replay.Preview;
import id.opdhub.delivery.replay.Preview.Sample;

/** What a replay would do, for people: only an auditor sees what a record says. */
final class PreviewReport {

    private static final int MOST_FIELDS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PreviewReport() {}

    static Map<String, Object> of(Preview preview, boolean seesPayload) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("preview", true);
        told.put("total", preview.total());
        told.put("examined", preview.examined());
        told.put("verdicts", preview.verdicts());
        told.put(
                "samples",
                preview.samples().stream()
                        .map(sample -> told(sample, seesPayload))
                        .toList());
        return told;
    }

    private static Map<String, Object> told(Sample sample, boolean seesPayload) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("deadLetter", sample.letter().id());
        told.put("system", sample.letter().system());
        told.put("verdict", sample.verdict().word());
        Rehearsal rehearsal = sample.rehearsed().rehearsal();
        if (rehearsal.bytes().isEmpty()) {
            told.put("outcome", Question.word(sample.rehearsed().outcome().kind()));
            told.put("reason", sample.rehearsed().outcome().reason());
            sample.rehearsed().outcome().place().ifPresent(place -> told.put("place", place));
        }
        rehearsal.contentType().ifPresent(type -> told.put("contentType", type));
        rehearsal.bytes().ifPresent(bytes -> {
            told.put("bytes", bytes.length);
            told.put("fields", fields(bytes));
            if (seesPayload) {
                told.put("payload", new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return told;
    }

    /** Names alone; none where it is not JSON. */
    private static List<String> fields(byte[] bytes) {
        List<String> fields = new ArrayList<>();
        try {
            collect(JSON.readTree(bytes), JsonPointer.empty(), fields);
        } catch (java.io.IOException notJson) {
            return List.of();
        }
        return fields;
    }

    private static void collect(JsonNode node, JsonPointer at, List<String> fields) {
        if (fields.size() == MOST_FIELDS) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), fields));
        } else if (node.isArray() && !node.isEmpty()) {
            collect(node.get(0), at.appendIndex(0), fields);
        } else {
            fields.add(at.toString());
        }
    }
}
