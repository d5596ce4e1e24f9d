package id.opdhub.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.contract.LiveSystem.Destination;
import id.opdhub.contract.LiveSystem.Feed;
import id.opdhub.contract.LiveSystem.Way;
import id.opdhub.delivery.channel.EventAttributes;

/** The calls that the hub takes and makes, as OpenAPI 3.1. */
final class OpenApi {

    private static final String FEED_PATH = "/v1/in/{system}/{feed}";
    private static final String DELIVERY = "/components/pathItems/Delivery";
    private static final String RECORD_TYPES = "x-record-types";

    private static final String PROBLEMS = "x-problems";
    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String LATER = "#/components/responses/ComeBack";
    private static final Set<Integer> COME_BACK = Set.of(429, 503);

    private final TypeSchemas types;

    OpenApi(TypeSchemas types) {
        this.types = types;
    }

    ObjectNode of(List<LiveSystem> systems, Locale locale) {
        Texts texts = new Texts(locale);
        ObjectNode document = Outline.read("openapi.yaml", texts);
        expandProblems(document);
        types.addTo(document, texts);
        addHeaders(document, texts);
        for (LiveSystem system : systems) {
            tag(document.withArray("/tags"), system);
            system.feeds().stream()
                    .filter(feed -> feed.way() == Way.CALLS)
                    .forEach(feed -> addFeed(document, system, feed, texts));
            system.destination()
                    .filter(destination -> destination.topic().isEmpty())
                    .ifPresent(destination -> addWebhook(document, system, destination, texts));
        }
        return document;
    }

    /** The outline lists the errors of a call by their numbers. */
    private static void expandProblems(ObjectNode document) {
        document.get("paths")
                .forEach(item -> item.forEach(part -> {
                    if (part instanceof ObjectNode call) {
                        ObjectNode responses = call.withObject("/responses");
                        call.path(PROBLEMS).forEach(status -> responses
                                .putObject(status.asText())
                                .put("$ref", COME_BACK.contains(status.intValue()) ? LATER : PROBLEM));
                        call.remove(PROBLEMS);
                    }
                }));
    }

    private static void tag(ArrayNode tags, LiveSystem system) {
        tags.addObject().put("name", system.id()).put("description", system.name() + ", " + system.opd());
    }

    /** The general address with the names of one feed, and what its samples are. */
    private static void addFeed(ObjectNode document, LiveSystem system, Feed feed, Texts texts) {
        ObjectNode paths = document.withObject("/paths");
        ObjectNode item = paths.get(FEED_PATH).deepCopy();
        item.remove("parameters");
        ObjectNode call = item.withObject("/post");
        call.put("operationId", "send." + system.id() + "." + feed.name());
        call.put("summary", texts.text("feed", system.name(), feed.name()));
        name(call.putArray("tags"), Set.of(system.id()));
        name(call.putArray(RECORD_TYPES), feed.types());
        content(call.withObject("/requestBody"), feed.contentTypes());
        paths.set("/v1/in/" + system.id() + "/" + feed.name(), item);
    }

    private static void addWebhook(ObjectNode document, LiveSystem system, Destination destination, Texts texts) {
        ObjectNode item = document.at(DELIVERY).deepCopy();
        ObjectNode call = item.withObject("/post");
        call.put("operationId", "deliver." + system.id());
        call.put("summary", texts.text("destination", system.name()));
        name(call.putArray("tags"), Set.of(system.id()));
        name(call.putArray(RECORD_TYPES), destination.types());
        if (destination.translated()) {
            content(call.withObject("/requestBody"), destination.contentTypes());
        }
        document.withObject("/webhooks").set(system.id(), item);
    }

    /** The application's own form, which the hub does not describe. */
    private static void content(ObjectNode body, Set<String> contentTypes) {
        ObjectNode content = body.putObject("content");
        contentTypes.forEach(type -> content.putObject(type));
    }

    /** What leaves the hub with every delivery, beside the webhook's own headers. */
    private static void addHeaders(ObjectNode document, Texts texts) {
        ArrayNode parameters = document.withObject(DELIVERY).withArray("/parameters");
        EventAttributes.headerNames().forEach((header, attribute) -> parameters
                .addObject()
                .put("name", header)
                .put("in", "header")
                .put("description", texts.text("attribute." + attribute))
                .putObject("schema")
                .put("type", "string"));
    }

    private static void name(ArrayNode array, Set<String> names) {
        names.forEach(array::add);
    }
}
