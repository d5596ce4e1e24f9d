package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.Reply;

/**
 * Of twenty destinations four are ill, each in its way: the other sixteen get everything meanwhile. How long that takes is
 * told beside the same with all twenty well, by turns.
 */
class NeighboursSoak {

    private static final Logger LOG = LoggerFactory.getLogger(NeighboursSoak.class);
    private static final int ALTERNATIONS = Integer.getInteger("soak.alternations", 7);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("soak.seconds", 20));
    private static final int SYSTEMS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String DELIVERY =
            "{ concurrency: 16, timeout: 10s, retry: [1s, 1s, 2s, 2s, 4s, 4s, 8s, 8s, 15s, 15s, 15s, 15s, 30s, 30s] }";

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private final Ledger ledger = new Ledger();
    private final AgencyServer deadServer = new AgencyServer();
    private final AgencyServer server = new AgencyServer();
    private final List<ReceivingSystem> systems = IntStream.range(0, SYSTEMS)
            .mapToObj(number -> ReceivingSystem.at(
                    number == 0 ? deadServer : server,
                    new AgencyFolder("tetangga-" + number, AgencyFolder.EVERYBODY, DELIVERY)))
            .toList();
    private final ReceivingSystem dead = systems.get(0);
    private final List<ReceivingSystem> neighbours = systems.subList(4, SYSTEMS);
    private final List<TurnTimes> well = new ArrayList<>();
    private final List<TurnTimes> ill = new ArrayList<>();
    private HubProcess hub;
    private SteadyLoad load;

    @BeforeEach
    void start() {
        server.listen();
        deadServer.listen();
        hub = ReceivingSystem.hub(folder, systems, Map.of("HUB_DELIVERY_PROBE_WAIT_MAX", "2s"));
        hub.start();
        load = new SteadyLoad(hub.url(), ledger);
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
        deadServer.close();
    }

    @Test
    void getEverythingWhileOthersAreIll() {
        turn();
        for (int alternation = 0; alternation < ALTERNATIONS; alternation++) {
            well.add(turn());
            allHaveEverything(systems);
            fallIll();
            int before = dead.application().count();
            ill.add(turn());
            assertThat(dead.application().count()).isEqualTo(before);
            recover();
            allHaveEverything(systems);
        }
        LOG.info(TurnTimes.table(well, ill));
    }

    /** Some seconds of load, and how long its records took to the neighbours. */
    private TurnTimes turn() {
        List<Integer> seen = neighbours.stream()
                .map(system -> system.application().arrivals().size())
                .toList();
        load.run(TURN);
        allHaveEverything(neighbours);
        return TurnTimes.of(IntStream.range(0, neighbours.size())
                .boxed()
                .flatMap(index ->
                        neighbours.get(index).application().arrivals().stream().skip(seen.get(index)))
                .mapToLong(arrival -> arrival.onTheWay()));
    }

    private void allHaveEverything(List<ReceivingSystem> those) {
        those.forEach(system -> system.hasAllOf(ledger, LONGEST));
    }

    /** One is dead, one slow, one busy, one breaks off. */
    private void fallIll() {
        deadServer.refuse();
        systems.get(1).application().answers(event -> Reply.takenAfter(Duration.ofSeconds(9)));
        systems.get(2).application().answers(event -> isUnlucky() ? Reply.refused(503) : Reply.TAKEN);
        systems.get(3).application().answers(event -> Reply.HALF);
    }

    private synchronized boolean isUnlucky() {
        return random.nextInt(100) < 30;
    }

    private void recover() {
        systems.subList(1, 4).forEach(system -> system.application().answers(event -> Reply.TAKEN));
        deadServer.listen();
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(hub.health("/systems")).doesNotContain("\"HELD\""));
    }
}
