package id.opdhub.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.contract.LiveSystem.Destination;
import id.opdhub.contract.LiveSystem.Feed;
import id.opdhub.contract.LiveSystem.Way;
import id.opdhub.delivery.channel.EventAttributes;
import id.opdhub.log.Topics;

/** What flows in and out of the hub, and through which topics, as AsyncAPI 3.0. */
final class AsyncApi {

    private static final String CHANNELS = "#/channels/";
    private static final String DELIVERED = "application/cloudevents+json";
    private static final String REFERENCE = "$ref";

    private final TypeSchemas types;
    private final Topics topics;

    AsyncApi(TypeSchemas types, Topics topics) {
        this.types = types;
        this.topics = topics;
    }

    ObjectNode of(List<LiveSystem> systems, Locale locale) {
        Texts texts = new Texts(locale);
        ObjectNode document = Outline.read("asyncapi.yaml", texts);
        types.addTo(document, texts);
        addAttributes(document, texts);
        addTopic(document, topics.records(), texts.text("topic.records"));
        addTopic(document, topics.deadLetters(), texts.text("topic.dead-letters"));
        addTopic(document, topics.rejections(), texts.text("topic.rejections"));
        addTopic(document, topics.replays(), texts.text("topic.replays"));
        addTopic(document, topics.journal(), texts.text("topic.journal"));
        for (LiveSystem system : systems) {
            system.feeds().stream()
                    .filter(feed -> feed.way() != Way.IS_ASKED)
                    .forEach(feed -> addFeed(document, system, feed, texts));
            system.destination().ifPresent(destination -> {
                addTopic(document, topics.deliveries(system.id()), texts.text("topic.deliveries", system.name()));
                addDestination(document, system, destination, texts);
            });
        }
        return document;
    }

    private static void addTopic(ObjectNode document, String name, String what) {
        ObjectNode channel = document.withObject("/channels").putObject(name);
        channel.put("address", name).put("description", what);
        channel.putArray("tags").addObject().put("name", "internal");
        channel.putObject("bindings").putObject("kafka").put("topic", name);
    }

    private static void addFeed(ObjectNode document, LiveSystem system, Feed feed, Texts texts) {
        String key = "in." + system.id() + "." + feed.name();
        ObjectNode channel = document.withObject("/channels").putObject(key);
        channel.put("description", texts.text("feed", system.name(), feed.name()));
        if (feed.way() == Way.CALLS) {
            channel.put("address", "/v1/in/" + system.id() + "/" + feed.name());
        } else {
            address(channel, feed.topic());
        }
        addForms(channel, feed.contentTypes(), feed.types(), texts);
        ObjectNode operation = operation(document, "receive", key);
        if (feed.way() == Way.CALLS) {
            operation.putObject("bindings").putObject("http").put("method", "POST");
        }
    }

    private static void addDestination(ObjectNode document, LiveSystem system, Destination destination, Texts texts) {
        String key = "out." + system.id();
        ObjectNode channel = document.withObject("/channels").putObject(key);
        channel.put("description", texts.text("destination", system.name()));
        address(channel, destination.topic());
        Set<String> forms = destination.translated() ? destination.contentTypes() : Set.of(DELIVERED);
        addForms(channel, forms, destination.types(), texts);
        String headers = destination.topic().isPresent() ? "KafkaHeaders" : "HttpHeaders";
        channel.get("messages").forEach(message -> {
            ((ObjectNode) message).putObject("headers").put(REFERENCE, TypeSchemas.PLACE + headers);
            if (!destination.translated()) {
                ((ObjectNode) message).putObject("payload").put(REFERENCE, TypeSchemas.PLACE + "DeliveredEvent");
            }
        });
        operation(document, "send", key);
    }

    /** Of an application's web address nothing is told. */
    private static void address(ObjectNode channel, Optional<String> topic) {
        channel.put("address", topic.orElse(null));
        topic.ifPresent(name -> channel.putObject("bindings").putObject("kafka").put("topic", name));
    }

    private static void addForms(ObjectNode channel, Set<String> contentTypes, Set<String> types, Texts texts) {
        ObjectNode messages = channel.putObject("messages");
        for (String contentType : new TreeSet<>(contentTypes)) {
            ObjectNode message = messages.putObject(contentType.replaceAll("[^a-z]+", "-"));
            message.put("contentType", contentType).put("description", texts.text("form"));
            ArrayNode named = message.putArray("x-record-types");
            types.forEach(named::add);
        }
    }

    private static ObjectNode operation(ObjectNode document, String action, String channel) {
        ObjectNode operation = document.withObject("/operations").putObject(channel);
        operation.put("action", action).putObject("channel").put(REFERENCE, CHANNELS + channel);
        return operation;
    }

    private static void addAttributes(ObjectNode document, Texts texts) {
        ObjectNode http = document.withObject("/components/schemas/HttpHeaders/properties");
        EventAttributes.headerNames().forEach((header, attribute) -> http.putObject(header)
                .put("type", "string")
                .put("description", texts.text("attribute." + attribute)));
        ObjectNode kafka = document.withObject("/components/schemas/KafkaHeaders/properties");
        EventAttributes.kafkaHeaderNames().forEach((header, attribute) -> kafka.putObject(header)
                .put("type", "string")
                .put("description", texts.text("attribute." + attribute)));
    }
}
