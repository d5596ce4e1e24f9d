package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.DestinationState.Status;
import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.Conflict;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.support.Database;

/** Destinations that flap, lie, hang up half-way or come back weak: everything arrives, in order, and never in a crowd. */
class MisbehavingDestinationsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final int KEYS = 20;
    private static final int FLAP_MILLIS = 300;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String system = "aneh-" + NAMES.incrementAndGet();
    private final String topic = "hub.deliveries." + system;
    private final DataSource database = Database.H2.fresh();
    private final MisbehavingAgency agency = new MisbehavingAgency();
    private DeliveringHub hub = new DeliveringHub(database);

    MisbehavingDestinationsIT() throws IOException {
        RealLog.shared().create(topic);
    }

    @AfterEach
    void close() {
        hub.close();
        agency.close();
    }

    private AgencySystem recipient(int concurrency, Optional<Integer> rate, WhenRefused whenRefused) {
        AgencySystem plain = Deliverables.recipient(
                system,
                "00000001",
                whenRefused,
                Deliverables.reception("PKS 1/2026", LocalDate.of(2999, 12, 31), "warga.nama_lengkap"));
        List<Duration> retry =
                Stream.of(200, 400, 3000, 3000, 30_000).map(Duration::ofMillis).toList();
        return new AgencySystem(
                system,
                plain.version(),
                plain.profile(),
                plain.credentials(),
                plain.sends(),
                plain.receives(),
                new DeliverySettings(
                        concurrency,
                        Duration.ofSeconds(1),
                        retry,
                        whenRefused,
                        Conflict.DELIVERED,
                        rate,
                        Optional.empty()));
    }

    private void awaitTaken(int records) {
        await().atMost(PATIENCE).until(() -> Set.copyOf(agency.taken).size() >= records);
    }

    private void assertInOrder(int records) {
        for (int key = 0; key < KEYS; key++) {
            int first = key;
            List<String> expected = IntStream.range(0, records)
                    .filter(number -> number % KEYS == first)
                    .mapToObj(number -> "e-" + number)
                    .toList();
            assertThat(agency.taken.stream().distinct().filter(expected::contains))
                    .isEqualTo(expected);
        }
    }

    @Test
    void flappingDestinationGetsEverything() throws Exception {
        agency.behaves((call, id) ->
                System.currentTimeMillis() / FLAP_MILLIS % 2 == 1 ? ScriptedServer.status(503) : MisbehavingAgency.OK);
        RealLog.shared().append(topic, KEYS, 0, 300);
        hub.connect(recipient(8, Optional.empty(), WhenRefused.DEAD_LETTER), agency.port());

        awaitTaken(300);

        assertInOrder(300);
        assertThat(hub.log.appended).isEmpty();
        assertThat(agency.mostAtOnce()).isLessThanOrEqualTo(8);
    }

    @Test
    void lyingDestinationGetsEverything() throws Exception {
        agency.behaves((call, id) -> call % 10 < 3 ? ScriptedServer.status(503) : MisbehavingAgency.OK);
        RealLog.shared().append(topic, KEYS, 0, 300);
        hub.connect(recipient(8, Optional.empty(), WhenRefused.DEAD_LETTER), agency.port());

        awaitTaken(300);

        assertInOrder(300);
        assertThat(hub.log.appended).isEmpty();
    }

    @Test
    void destinationThatHangsUpHalfWayGetsEverything() throws Exception {
        ScriptedServer.Script half = (request, socket) -> {
            ScriptedServer.raw("HTTP/1.1 202 X\r\nContent-Length: 100\r\n\r\nhalf")
                    .answer(request, socket);
            socket.close();
        };
        agency.behaves((call, id) -> call % 5 == 0 ? half : MisbehavingAgency.OK);
        RealLog.shared().append(topic, KEYS, 0, 200);
        hub.connect(recipient(8, Optional.empty(), WhenRefused.DEAD_LETTER), agency.port());

        awaitTaken(200);

        assertInOrder(200);
        assertThat(hub.log.appended).isEmpty();
    }

    @Test
    void destinationThatComesBackIsNotRunOver() throws Exception {
        agency.behaves((call, id) -> ScriptedServer.status(503));
        RealLog.shared().append(topic, KEYS, 0, 300);
        hub.connect(recipient(4, Optional.of(50), WhenRefused.DEAD_LETTER), agency.port());
        await().atMost(PATIENCE).until(() -> hub.state(system).status() == Status.HELD);
        agency.behaves((call, id) -> MisbehavingAgency.OK);

        awaitTaken(300);

        assertInOrder(300);
        assertThat(agency.mostAtOnce()).isLessThanOrEqualTo(4);
        // The hub counts when a call begins; on the way here some may draw together.
        assertThat(agency.mostInASecond()).isLessThanOrEqualTo(60);
    }

    @Test
    void onePoisonousRecordInAThousandStopsItsKeyAlone() throws Exception {
        agency.poisonous.add("e-500");
        RealLog.shared().append(topic, KEYS, 0, 1000);
        hub.connect(recipient(8, Optional.empty(), WhenRefused.DEAD_LETTER), agency.port());
        int behind = (1000 - 500) / KEYS;

        awaitTaken(1000 - behind);
        await().atMost(PATIENCE).until(() -> hub.state(system).parkedKeys() == 1);
        assertThat(hub.parts.lanes.of(system)).singleElement().satisfies(lane -> {
            assertThat(lane.id()).isEqualTo("e-500");
            assertThat(lane.waiting()).isEqualTo(behind);
        });
        hub.close();
        agency.poisonous.clear();
        hub = new DeliveringHub(database);
        hub.connect(recipient(8, Optional.empty(), WhenRefused.DEAD_LETTER), agency.port());

        awaitTaken(1000);
        assertInOrder(1000);
        assertThat(hub.log.appended).isEmpty();
    }
}
