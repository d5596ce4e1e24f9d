package id.opdhub.log;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.log.SecuredBroker.Door;
import id.opdhub.log.lanes.LaneFailure;
import id.opdhub.log.lanes.LanesComponent;

/** Brokers that ask for a login over TLS: what is set wrong is named, and what is set right works with the rights listed. */
class SecuredKafkaIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static SecuredBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = new SecuredBroker(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void namesWhatIsSetWrong() {
        Map<String, Object> right = broker.client(SecuredBroker.ADMINISTRATOR);
        assertThat(fault(right)).isEmpty();
        assertThat(fault(with(
                        right,
                        "ssl.truststore.location",
                        broker.certificates().foreign().toString())))
                .contains(BrokerFault.CERTIFICATE_NOT_TRUSTED);
        assertThat(fault(broker.client(Door.SECURE, SecuredBroker.ADMINISTRATOR, "bukan-sandinya")))
                .contains(BrokerFault.LOGIN_REFUSED);
        assertThat(fault(with(right, "bootstrap.servers", broker.address(Door.EXPIRED))))
                .contains(BrokerFault.CERTIFICATE_EXPIRED);
        assertThat(fault(with(right, "bootstrap.servers", broker.address(Door.OTHERNAME))))
                .contains(BrokerFault.CERTIFICATE_OF_ANOTHER);
        assertThat(fault(with(right, "bootstrap.servers", broker.address(Door.INTERNAL))))
                .contains(BrokerFault.AWAY);
        assertThat(fault(with(right, "sasl.jaas.config", "rusak"))).contains(BrokerFault.SETTING_WRONG);
        assertThat(fault(with(right, "security.protocol", "PLAINTEXT"))).contains(BrokerFault.AWAY);
        assertThat(fault(with(right, "ssl.truststore.location", "/tidak/ada.pem")))
                .contains(BrokerFault.SETTING_WRONG);
        assertThat(fault(scram(right))).contains(BrokerFault.MECHANISM_UNKNOWN);
    }

    @Test
    void worksWithTheRightsThatAreListed() throws Exception {
        TopicSettings settings = settings("dinas");
        broker.grant(ResourceType.TOPIC, "dinas.", CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE);
        broker.grant(ResourceType.GROUP, "dinas.", READ);
        Map<String, Object> client = broker.client(SecuredBroker.LOCKED_DOWN);
        List<String> read = new CopyOnWriteArrayList<>();

        try (TopicAdmin admin = new TopicAdmin(client, settings);
                KafkaAppender appender = new KafkaAppender(client, Duration.ofSeconds(15))) {
            admin.ensureShared();
            admin.ensureDeliveries(List.of("kantor"));
            appender.append(entry("dinas.records")).join();
            try (DefaultCamelContext camel = reading(client, "dinas.records", "dinas.feeds.uji", read)) {
                await().atMost(LONGEST).until(() -> camel.isStarted() && read.contains("isi"));
                admin.undone("dinas.feeds.uji", "dinas.records", java.time.Instant.now())
                        .join();
            }
            assertThat(admin.differences()).extracting(TopicDifference::topic).containsOnly("brokers");
        }
    }

    @Test
    void saysHowToMakeTheTopicsThatItMayNotMake() {
        broker.grant(ResourceType.TOPIC, "tanpa.", DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE);

        try (TopicAdmin admin = new TopicAdmin(broker.client(SecuredBroker.LOCKED_DOWN), settings("tanpa"))) {
            assertThatThrownBy(admin::ensureShared)
                    .isInstanceOfSatisfying(TopicsMissing.class, missing -> assertThat(missing.wanted())
                            .hasSize(5)
                            .first()
                            .asString()
                            .startsWith("tanpa.records: partitions 1, replication.factor 1, cleanup.policy=delete")
                            .contains("retention.ms=2592000000"));
        }
    }

    @Test
    void namesWhatItMayNotCompare() throws Exception {
        broker.grant(ResourceType.TOPIC, "buta.", DESCRIBE, READ, WRITE);
        TopicSettings settings = settings("buta");
        try (Admin admin = broker.administration();
                TopicAdmin hub = new TopicAdmin(broker.client(SecuredBroker.LOCKED_DOWN), settings)) {
            TopicPlan kantor = settings.plan("buta.deliveries.kantor", 1);
            admin.createTopics(List.of(kantor.toCreate())).all().get();

            hub.ensureDeliveries(List.of("kantor"));

            assertThat(hub.differences())
                    .containsExactly(new TopicDifference("buta.deliveries.kantor", "config", "unknown", "readable"));
        }
    }

    @Test
    void tellsAReaderAndAWriterOfFoldersWhatKeepsThemAway() throws Exception {
        Map<String, Object> wrong = broker.client(Door.SECURE, SecuredBroker.LOCKED_DOWN, "bukan-sandinya");
        try (DefaultCamelContext camel = reading(wrong, "siak.lahir", "hub.feeds.siak", new CopyOnWriteArrayList<>());
                TopicChannel writing =
                        new TopicChannel(new FolderTopic("siak.lahir", new KafkaClient(wrong), false), camel)) {
            LanesComponent lanes = camel.getComponent("lanes", LanesComponent.class);
            await().atMost(LONGEST).untilAsserted(() -> assertThat(
                            lanes.states().get(0).failing().map(LaneFailure::kind))
                    .contains("login-refused"));
            assertThatThrownBy(() -> writing.send("k", Map.of(), new byte[0]).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(TopicFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(TopicFailure.Kind.ACCESS_DENIED);
                        assertThat(failure.fault()).isEqualTo(BrokerFault.LOGIN_REFUSED);
                    });
        }
    }

    private static DefaultCamelContext reading(
            Map<String, Object> client, String topic, String group, List<String> read) throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        LanesComponent lanes = new LanesComponent(new KafkaClient(client));
        lanes.setSessionTimeout(Duration.ofSeconds(6));
        camel.addComponent("lanes", lanes);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lanes:" + topic + "?group=" + group)
                        .process(exchange -> read.add(new String(
                                exchange.getMessage()
                                        .getBody(ConsumedRecord.class)
                                        .body(),
                                StandardCharsets.UTF_8)));
            }
        });
        camel.start();
        return camel;
    }

    /** What a hub with these settings says about its brokers. */
    private static Optional<BrokerFault> fault(Map<String, Object> client) {
        try (TopicAdmin admin = new TopicAdmin(client, settings("hub"))) {
            return admin.fault();
        } catch (LogUnavailable unusable) {
            return Optional.of(BrokerFault.of(unusable));
        }
    }

    private static TopicSettings settings(String prefix) {
        return new TopicSettings(prefix, 1, 1, (short) 1, Duration.ofDays(30));
    }

    private static LogEntry entry(String topic) {
        return new LogEntry(topic, "k", Map.of(), "isi".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> scram(Map<String, Object> right) {
        return with(
                with(right, "sasl.mechanism", "SCRAM-SHA-512"),
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=\"b\";");
    }

    private static Map<String, Object> with(Map<String, Object> settings, String name, String value) {
        Map<String, Object> changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }
}
