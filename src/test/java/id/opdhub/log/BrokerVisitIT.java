package id.opdhub.log;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.log.SecuredBroker.Door;

/** A visit to brokers that ask for a login over TLS. */
class BrokerVisitIT {

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
    void seesOnlyWhatItMayDescribe() throws Exception {
        broker.grant(ResourceType.TOPIC, "tamu.", CREATE, DESCRIBE);
        try (Admin admin = broker.administration()) {
            NewTopic open = new NewTopic("tamu.satu", 1, (short) 1);
            NewTopic closed = new NewTopic("tertutup", 1, (short) 1);
            admin.createTopics(List.of(open, closed)).all().get();
        }
        try (BrokerVisit visit = visit(Door.SECURE, SecuredBroker.password(SecuredBroker.LOCKED_DOWN))) {
            assertThat(visit.fault()).isEmpty();
            await().atMost(Duration.ofSeconds(60)).until(() -> visit.shows("tamu.satu"));
            assertThat(visit.shows("tertutup")).isFalse();
        }
    }

    @Test
    void tellsWhyItIsNotLetIn() {
        try (BrokerVisit refused = visit(Door.SECURE, "bukan-sandinya");
                BrokerVisit expired = visit(Door.EXPIRED, SecuredBroker.password(SecuredBroker.LOCKED_DOWN))) {
            assertThat(refused.fault()).contains(BrokerFault.LOGIN_REFUSED);
            assertThat(expired.fault()).contains(BrokerFault.CERTIFICATE_EXPIRED);
        }
    }

    private static BrokerVisit visit(Door door, String password) {
        return new BrokerVisit(new KafkaClient(broker.client(door, SecuredBroker.LOCKED_DOWN, password)));
    }
}
