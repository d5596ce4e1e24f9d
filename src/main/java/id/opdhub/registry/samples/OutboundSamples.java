package id.opdhub.registry.samples;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.UnmappedFields;
import id.opdhub.record.RecordType;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Reception;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Sample;
import id.opdhub.registry.folder.Samples;
import id.opdhub.registry.folder.Schemes;
import id.opdhub.registry.folder.Vocabulary;

/** Runs canonical data through the agreement and the route out, up to the door of the application. */
final class OutboundSamples {

    private static final Set<String> DOORS = Set.of(Schemes.DELIVER, Schemes.KAFKA_DELIVER);
    private static final String SKIPPED = "null\n";

    private final CheckedFolder folder;
    private final AgencySystem system;
    private final Vocabulary vocabulary;
    private final ScratchHub hub;

    OutboundSamples(CheckedFolder folder, AgencySystem system, Vocabulary vocabulary, ScratchHub hub) {
        this.folder = folder;
        this.system = system;
        this.vocabulary = vocabulary;
        this.hub = hub;
    }

    SampleResult run(Sample sample) {
        Optional<JsonNode> data = SampleJson.parse(folder.folder().text(sample.file()));
        if (!(data.orElse(null) instanceof ObjectNode canonical)) {
            return SampleResult.failed(sample, "sample-not-json");
        }
        RecordType type =
                Samples.typeOf(sample, system).flatMap(vocabulary.types()::find).orElse(null);
        if (type == null) {
            return SampleResult.failed(sample, "sample-without-type", sample.name());
        }
        ObjectNode projected = reception(type).agreement().fields().project(canonical);
        Optional<Exception> failure = hub.send(Sample.OUT, projected, headers(sample, type, canonical));
        if (failure.isPresent()) {
            return SampleResult.failed(
                    sample, "sample-fails-in-route", failure.get().getClass().getSimpleName());
        }
        return delivered(sample, hub.arrivals().at(DOORS));
    }

    private SampleResult delivered(Sample sample, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return SampleResult.failed(sample, "sample-without-outcome");
        }
        if (arrivals.size() > 1) {
            return SampleResult.failed(sample, "sample-with-outcomes", String.valueOf(arrivals.size()));
        }
        Arrival arrival = arrivals.get(0);
        try {
            arrival.body().filter(JsonNode.class::isInstance).ifPresent(tree -> UnmappedFields.refuse((JsonNode) tree));
        } catch (MappingFailure unmapped) {
            return SampleResult.failed(sample, "sample-unmapped", unmapped.file());
        }
        String text = arrival.body().map(this::text).orElse(SKIPPED);
        return SampleResult.of(sample, Map.of(sample.stem() + Sample.EXPECTED + extension(arrival, text), text));
    }

    private String text(Object body) {
        if (body instanceof JsonNode tree) {
            return SampleJson.pretty(tree);
        }
        String text = hub.text(body);
        return SampleJson.parse(text)
                .filter(JsonNode::isContainerNode)
                .map(SampleJson::pretty)
                .orElse(text);
    }

    private static String extension(Arrival arrival, String text) {
        String type = arrival.contentType().orElse("");
        if (text.startsWith("<") || type.contains("xml")) {
            return "xml";
        }
        if (type.contains("csv")) {
            return "csv";
        }
        return SampleJson.parse(text).isPresent() ? "json" : "txt";
    }

    private Reception reception(RecordType type) {
        return system.receives().stream()
                .filter(reception -> reception.covers(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a checked sample has a reception"));
    }

    /** As delivery sets them, with values that are the same in every run. */
    private Map<String, Object> headers(Sample sample, RecordType type, ObjectNode data) {
        String region =
                type.regions(data).stream().findFirst().orElse(system.profile().region());
        return Map.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                sample.name(),
                "ce-source",
                "/systems/contoh",
                "ce-type",
                type.name(),
                "ce-subject",
                "warga:contoh",
                "ce-time",
                OffsetDateTime.now(SampleClock.FIXED).toString(),
                "ce-kodewilayah",
                region);
    }
}
