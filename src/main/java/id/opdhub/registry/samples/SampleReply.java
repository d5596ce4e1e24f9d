package id.opdhub.registry.samples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;

import id.opdhub.record.Finding;
import id.opdhub.registry.folder.Sample;

/** Runs what the hub would answer through a feed's reply route, with ids that are the same in every run. */
final class SampleReply {

    private static final int ACCEPTED = 202;
    private static final int PARTLY = 207;
    private static final int REFUSED = 422;
    private static final String RECEIPT = "00000000-0000-0000-0000-000000009001";

    private final ScratchHub hub;

    SampleReply(ScratchHub hub) {
        this.hub = hub;
    }

    static String route(Sample sample) {
        return sample.feed() + ".reply";
    }

    /** @param receipts of each record what is wrong with it */
    static ObjectNode answerOf(List<List<Finding>> receipts) {
        List<Finding> all = receipts.stream().flatMap(List::stream).toList();
        boolean isRefused = !receipts.isEmpty() && receipts.stream().noneMatch(List::isEmpty);
        if (isRefused) {
            return refusalOf(all);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("status", all.isEmpty() ? ACCEPTED : PARTLY).put("receipt", RECEIPT);
        ArrayNode records = answer.putArray("records");
        for (List<Finding> findings : receipts) {
            ObjectNode record = records.addObject();
            if (findings.isEmpty()) {
                record.put("id", "contoh-" + records.size()).put("status", "accepted");
            } else {
                record.put("status", "rejected").set("errors", listed(findings));
            }
        }
        return answer;
    }

    static ObjectNode refusalOf(List<Finding> findings) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("status", REFUSED)
                .put("title", "Judul masalah")
                .put("detail", "Penjelasan masalah.")
                .put("receipt", RECEIPT)
                .set("errors", listed(findings));
        return problem;
    }

    /** The file of the reply; empty when the route makes none. */
    Optional<Map<String, String>> of(Sample sample, ObjectNode answer) {
        Exchange done = hub.call(route(sample), answer, Map.of());
        Object body = done.getMessage().getBody();
        if (done.getException() != null || body == null) {
            return Optional.empty();
        }
        boolean isXml = done.getMessage()
                .getHeader(Exchange.CONTENT_TYPE, "", String.class)
                .contains("xml");
        String text = body instanceof JsonNode tree ? SampleJson.pretty(tree) : hub.text(body);
        return Optional.of(Map.of(sample.stem() + Sample.REPLY + (isXml ? "xml" : "json"), text));
    }

    private static ArrayNode listed(List<Finding> findings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> list.addObject()
                .put("pointer", finding.field())
                .put("code", finding.code())
                .put("detail", finding.message(Locale.ROOT)));
        return list;
    }
}
