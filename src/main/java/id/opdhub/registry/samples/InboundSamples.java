package id.opdhub.registry.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;

import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.NoLookup;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.record.Finding;
import id.opdhub.record.RecordType;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Canonical;
import id.opdhub.registry.CompletedRecord;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Sample;
import id.opdhub.registry.folder.Schemes;
import id.opdhub.registry.folder.Vocabulary;

/** Runs what an application sends through the route of its feed, and holds each record against the hub's rules. */
final class InboundSamples {

    private static final String MAPPING_FAILED = "mapping-failed";

    private final CheckedFolder folder;
    private final AgencySystem system;
    private final Vocabulary vocabulary;
    private final ScratchHub hub;

    InboundSamples(CheckedFolder folder, AgencySystem system, Vocabulary vocabulary, ScratchHub hub) {
        this.folder = folder;
        this.system = system;
        this.vocabulary = vocabulary;
        this.hub = hub;
    }

    SampleResult run(Sample sample) {
        byte[] body = folder.folder().files().get(sample.file());
        hub.answers()
                .are(folder.folder()
                        .content(sample.stem() + Sample.LOOKUP)
                        .flatMap(answers -> SampleJson.parse(new String(answers, StandardCharsets.UTF_8))));
        Optional<Exception> failure =
                hub.send(sample.feed(), body, Map.of(Exchange.CONTENT_TYPE, sample.contentType()));
        List<Arrival> submitted = hub.arrivals().at(Set.of(Schemes.SUBMIT));
        if (failure.isPresent()) {
            return failed(sample, failure.get());
        }
        if (submitted.isEmpty()) {
            return SampleResult.failed(sample, "sample-not-submitted");
        }
        return accepted(sample, submitted);
    }

    private SampleResult accepted(Sample sample, List<Arrival> submitted) {
        ArrayNode accepted = JsonNodeFactory.instance.arrayNode();
        List<Finding> rejections = new ArrayList<>();
        List<List<Finding>> receipts = new ArrayList<>();
        for (Arrival arrival : submitted) {
            RecordType type = vocabulary.types().find(typeOf(arrival)).orElseThrow();
            for (ObjectNode mapped : records(arrival)) {
                CompletedRecord completed = new Canonical(vocabulary.validator()).complete(system, type, mapped);
                rejections.addAll(completed.rejections());
                receipts.add(completed.rejections());
                if (!completed.rejected()) {
                    accepted.add(completed.data());
                }
            }
        }
        return replied(sample, files(sample, accepted, rejections), SampleReply.answerOf(receipts));
    }

    /** With what the caller is answered, where the folder says in what form. */
    private SampleResult replied(Sample sample, Map<String, String> files, ObjectNode answer) {
        if (!hub.hasRoute(SampleReply.route(sample))) {
            return SampleResult.of(sample, files);
        }
        return new SampleReply(hub)
                .of(sample, answer)
                .map(reply -> {
                    files.putAll(reply);
                    return SampleResult.of(sample, files);
                })
                .orElseGet(() -> SampleResult.failed(sample, "sample-fails-in-route", SampleReply.route(sample)));
    }

    private static Map<String, String> files(Sample sample, ArrayNode accepted, List<Finding> rejections) {
        Map<String, String> files = new TreeMap<>();
        if (!accepted.isEmpty() || rejections.isEmpty()) {
            files.put(
                    SampleResult.acceptedFile(sample),
                    SampleJson.pretty(SampleJson.withoutStamps(SampleJson.reread(accepted))));
        }
        if (!rejections.isEmpty()) {
            files.put(SampleResult.rejectedFile(sample), SampleJson.pretty(listed(rejections)));
        }
        return files;
    }

    /** The findings as HTTP shows them, without the sentence: {@code pointer} and {@code code}. */
    private static ArrayNode listed(List<Finding> rejections) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        rejections.forEach(
                finding -> list.addObject().put("pointer", finding.field()).put("code", finding.code()));
        return list;
    }

    private SampleResult failed(Sample sample, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Finding> rejection = rejection(cause);
            if (rejection.isPresent()) {
                ArrayNode none = JsonNodeFactory.instance.arrayNode();
                List<Finding> fault = List.of(rejection.get());
                return replied(sample, files(sample, none, fault), SampleReply.refusalOf(fault));
            }
        }
        return SampleResult.failed(
                sample, "sample-fails-in-route", failure.getClass().getSimpleName());
    }

    /** What the sender of the whole payload would be told. */
    private static Optional<Finding> rejection(Throwable cause) {
        if (cause instanceof UnreadablePayload unreadable) {
            return Optional.of(Finding.error(unreadable.code(), ""));
        }
        if (cause instanceof NoLookup) {
            return Optional.of(Finding.error("tanya-lagi", ""));
        }
        return cause instanceof MappingFailure ? Optional.of(Finding.error(MAPPING_FAILED, "")) : Optional.empty();
    }

    /** {@code <system>/<version>/<type>} after the folder's qualification. */
    private static String typeOf(Arrival arrival) {
        return arrival.target().substring(arrival.target().lastIndexOf('/') + 1);
    }

    private static List<ObjectNode> records(Arrival arrival) {
        List<ObjectNode> records = new ArrayList<>();
        Object body = arrival.body().orElse(null);
        if (body instanceof ObjectNode object) {
            records.add(object);
        } else if (body instanceof ArrayNode array) {
            for (JsonNode item : array) {
                if (item instanceof ObjectNode object) {
                    records.add(object);
                }
            }
        }
        return records;
    }
}
