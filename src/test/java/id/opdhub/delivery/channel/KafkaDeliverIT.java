package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.log.SharedLog;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.AgencySystem.Contact;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.AgencySystem.Profile;
import id.opdhub.registry.DeliverySettings;

/** An application's topic gets the record, its key and the attributes of the allow-list, and nothing from the inside. */
class KafkaDeliverIT {

    private final CamelContext camel = new DefaultCamelContext();
    private final String topic = "pbb." + UUID.randomUUID();

    @BeforeEach
    void start() {
        camel.addComponent(
                "kafka-deliver", new KafkaDeliverComponent(SharedLog.shared().folderTopics()));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void bringsTheMappedBodyUnderTheRecipientsSubject() {
        Exchange exchange = deliver(topic, body("{\"NM_WP\":\"BUYUNG\"}"));

        assertThat(outcome(exchange)).contains(Outcome.delivered("acknowledged"));
        ConsumerRecord<byte[], byte[]> record = SharedLog.shared().read(topic).get(0);
        assertThat(text(record.key())).isEqualTo("warga:abc");
        assertThat(text(record.value())).isEqualTo("{\"NM_WP\":\"BUYUNG\"}");
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        assertThat(headers)
                .containsOnly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "e-1"),
                        Map.entry("ce_source", "/systems/siak"),
                        Map.entry("ce_subject", "warga:abc"),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void takesTopicAndAccessFromParametersAsFoldersWriteThem() throws Exception {
        String yaml = """
                - route:
                    id: uji.out
                    from:
                      uri: direct:uji.out
                      steps:
                        - to:
                            uri: "kafka-deliver:uji/00000001/"
                            parameters:
                              topic: pbb.kematian
                              brokers: 127.0.0.1:1
                              securityProtocol: SASL_PLAINTEXT
                              saslMechanism: PLAIN
                              saslJaasConfig: RAW(org.apache.kafka.common.security.plain.PlainLoginModule required username="u" password="p+&q";)
                """;
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("uji.camel.yaml", yaml));

        Exchange exchange = send("direct:uji.out", body("{}"));

        assertThat(outcome(exchange)).contains(Outcome.tryAgain("kafka-away"));
    }

    @Test
    void skipsWhatTheMappingMadeNothingOf() {
        Exchange exchange = deliver(topic, null);

        assertThat(outcome(exchange)).isEmpty();
        assertThat(SharedLog.shared().read(topic)).isEmpty();
    }

    @Test
    void triesAgainWhereTheBrokersAreAway() {
        Exchange exchange = deliver(topic + "?brokers=127.0.0.1:1", body("{}"));

        assertThat(outcome(exchange)).contains(Outcome.tryAgain("kafka-away"));
    }

    @Test
    void refusesWhatNoBrokerTakes() {
        ObjectNode huge = JsonNodeFactory.instance.objectNode().put("x", "y".repeat(17 * 1024 * 1024));

        assertThat(outcome(deliver(topic, huge)).map(Outcome::kind)).contains(Kind.REFUSED);
    }

    private Exchange deliver(String address, Object body) {
        return send("kafka-deliver:uji/00000001/" + address, body);
    }

    private Exchange send(String uri, Object body) {
        AgencySystem system = new AgencySystem(
                "uji",
                "00000001",
                new Profile("Uji", "Bapenda", "1306", new Contact("Uji", "uji@uji.example")),
                new Credentials(Optional.empty(), Optional.empty()),
                java.util.List.of(),
                java.util.List.of(),
                DeliverySettings.DEFAULT);
        Map<String, String> attributes = EventAttributes.allowed(Map.of(
                "specversion", "1.0",
                "id", "e-1",
                "source", "/systems/siak",
                "subject", "warga:abc",
                "hub_regions", "1373 1306"));
        Delivery delivery = new Delivery(system, attributes, JsonNodeFactory.instance.objectNode());
        return camel.createFluentProducerTemplate()
                .to(uri)
                .withProcessor(exchange -> {
                    exchange.setProperty(Delivery.PROPERTY, delivery);
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeader("kafka.OVERRIDE_TOPIC", "hub.records");
                    exchange.getMessage().setHeader("ce-id", "e-1");
                    exchange.getMessage().setHeader("rahasia", "dalam");
                })
                .send();
    }

    private static ObjectNode body(String json) {
        try {
            return (ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Outcome> outcome(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return Optional.ofNullable(exchange.getProperty(Outcome.PROPERTY, Outcome.class));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
