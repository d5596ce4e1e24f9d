package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.DestinationState.Status;
import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.support.Database;

/** A destination that is away holds up nobody and loses nothing; one bad record holds up its key alone. */
class DestinationAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEYS = 10;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final DataSource database = Database.H2.fresh();
    private final String system = "opd-" + NAMES.incrementAndGet();
    private final String topic = "hub.deliveries." + system;
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private volatile int status = 202;
    private DeliveringHub hub = new DeliveringHub(database);

    @AfterEach
    void close() {
        hub.close();
    }

    private static AgencySystem recipient(String id) {
        return Deliverables.recipient(
                id,
                "00000001",
                WhenRefused.DEAD_LETTER,
                Deliverables.reception("PKS 1/2026", LocalDate.of(2999, 12, 31), "warga.nama_lengkap"));
    }

    private ScriptedServer agency(int port) throws IOException {
        return new ScriptedServer(port, (request, socket) -> {
            String id = request.headers().get("webhook-id");
            int answer = failing.contains(id) ? 500 : status;
            if (answer < 300) {
                delivered.add(id);
            }
            ScriptedServer.status(answer).answer(request, socket);
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket closing = new ServerSocket(0)) {
            return closing.getLocalPort();
        }
    }

    /** Of each key, its records in the order of the log; repetitions after a failure aside. */
    private void assertInOrder(int records) {
        for (int key = 0; key < KEYS; key++) {
            int first = key;
            List<String> expected = IntStream.range(0, records)
                    .filter(number -> number % KEYS == first)
                    .mapToObj(number -> "e-" + number)
                    .toList();
            assertThat(delivered.stream().distinct().filter(expected::contains)).isEqualTo(expected);
        }
    }

    private void awaitDelivered(int records) {
        await().atMost(PATIENCE).until(() -> Set.copyOf(delivered).size() >= records);
    }

    @Test
    void destinationAwayFromFirstContactGetsEverythingInOrderWhenItIsBack() throws Exception {
        int port = freePort();
        RealLog.shared().create(topic);
        RealLog.shared().append(topic, KEYS, 0, 100);
        hub.connect(recipient(system), port);
        await().atMost(PATIENCE).until(() -> hub.state(system).status() == Status.HELD);
        assertThat(hub.state(system).reason()).contains("connect-refused");
        RealLog.shared().append(topic, KEYS, 100, 200);

        try (ScriptedServer back = agency(port)) {
            awaitDelivered(200);
            assertThat(back.requests()).hasSize(200);
        }

        assertInOrder(200);
        assertThat(hub.log.steps()).containsExactly("HELD", "RELEASED");
        assertThat(hub.log.appended).isEmpty();
    }

    @Test
    void destinationThatFailsHoldsUpNoOther() throws Exception {
        try (ScriptedServer well = agency(0);
                ScriptedServer away = new ScriptedServer(ScriptedServer.status(503))) {
            String other = system + "-away";
            RealLog.shared().create(topic);
            RealLog.shared().create("hub.deliveries." + other);
            RealLog.shared().append("hub.deliveries." + other, KEYS, 0, 500);
            hub.connect(recipient(other), away.port());
            hub.connect(recipient(system), well.port());
            await().atMost(PATIENCE).until(() -> hub.state(other).status() == Status.HELD);

            RealLog.shared().append(topic, KEYS, 0, 200);

            awaitDelivered(200);
            assertInOrder(200);
            assertThat(hub.state(system).status()).isEqualTo(Status.UP);
        }
    }

    @Test
    void onePoisonousRecordHoldsUpItsKeyAlone() throws Exception {
        failing.add("e-13");
        try (ScriptedServer server = agency(0)) {
            RealLog.shared().create(topic);
            RealLog.shared().append(topic, KEYS, 0, 200);
            hub.connect(recipient(system), server.port());

            awaitDelivered(181);
            await().atMost(PATIENCE).until(() -> hub.state(system).parkedKeys() == 1);
            assertThat(delivered).contains("e-3").doesNotContain("e-13", "e-23", "e-193");
            failing.clear();
            awaitDelivered(200);
        }

        assertInOrder(200);
        await().atMost(PATIENCE).until(() -> hub.state(system).parkedKeys() == 0);
        assertThat(hub.log.appended).isEmpty();
    }

    @Test
    void nextHubGoesOnWhereTheLastOneStopped() throws Exception {
        failing.add("e-13");
        try (ScriptedServer server = agency(0)) {
            RealLog.shared().create(topic);
            RealLog.shared().append(topic, KEYS, 0, 100);
            hub.connect(recipient(system), server.port());
            awaitDelivered(91);
            await().atMost(PATIENCE).until(() -> hub.state(system).parkedKeys() == 1);
            status = 503;
            RealLog.shared().append(topic, KEYS, 100, 200);
            await().atMost(PATIENCE).until(() -> hub.state(system).status() == Status.HELD);
            hub.close();
            status = 202;
            failing.clear();

            hub = new DeliveringHub(database);
            hub.connect(recipient(system), server.port());
            awaitDelivered(200);
        }

        assertInOrder(200);
    }

    @Test
    void goneDestinationStaysHeldAcrossARestartUntilReleased() throws Exception {
        status = 410;
        try (ScriptedServer server = agency(0)) {
            RealLog.shared().create(topic);
            RealLog.shared().append(topic, KEYS, 0, 20);
            hub.connect(recipient(system), server.port());
            HoldStore holds = new HoldStore(JdbcClient.create(database));
            await().atMost(PATIENCE).until(() -> holds.all().containsKey(system));
            hub.close();
            int asked = server.requests().size();

            hub = new DeliveringHub(database);
            hub.connect(recipient(system), server.port());
            assertThat(hub.state(system).reason()).contains("http-410");
            status = 202;
            hub.destinations.release(system, "operator-uji", "alamat baru");
            awaitDelivered(20);

            assertThat(server.requests()).hasSize(asked + 20);
            assertInOrder(20);
        }
    }
}
