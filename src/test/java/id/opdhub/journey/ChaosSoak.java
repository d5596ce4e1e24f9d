package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.BrokerCluster;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.PostgresServer;
import id.opdhub.support.ResidentLoads;

/**
 * Nothing is lost and nothing out of order while hub and brokers are killed and every destination fails as it likes. Each
 * record goes to two of ten.
 */
class ChaosSoak {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosSoak.class);
    private static final int RECORDS = Integer.getInteger("soak.records", 200_000);
    private static final int HUB_KILLS = Integer.getInteger("soak.hub-kills", 10);
    private static final int BROKER_KILLS = Integer.getInteger("soak.broker-kills", 5);
    private static final long SEED = Long.getLong("soak.seed", System.nanoTime());
    private static final int ROUNDS = 40;
    private static final int SYSTEMS = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String DELIVERY = "{ concurrency: 16, timeout: " + TIMEOUT.toSeconds()
            + "s, retry: [500ms, 1s, 2s, 4s, " + "8s, 8s, 8s, 8s, 15s, 15s, 15s, 15s, 30s, 30s, 30s, 30s] }";
    private static final Duration LONGEST = Duration.ofHours(2);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private final AgencyServer server = new AgencyServer();
    private final List<ReceivingSystem> systems = new ArrayList<>();
    private final List<RandomFaults> faults = new ArrayList<>();
    private final String databaseUrl = PostgresServer.freshUrl();
    private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(databaseUrl));
    private BrokerCluster brokers;
    private HubProcess hub;
    private CompletableFuture<Void> brokerBack = CompletableFuture.completedFuture(null);

    @BeforeEach
    void start() {
        LOG.atInfo()
                .addKeyValue("soak.seed", SEED)
                .addKeyValue("soak.records", RECORDS)
                .log("Chaos begins");
        for (int system = 0; system < SYSTEMS; system++) {
            String persons = "" + system + (system + 1) % SYSTEMS;
            systems.add(ReceivingSystem.at(server, new AgencyFolder("penerima-" + system, persons, DELIVERY)));
            faults.add(new RandomFaults(SEED + system, TIMEOUT));
            systems.get(system).application().answers(faults.get(system));
        }
        server.listen();
        brokers = new BrokerCluster(folder);
        brokers.start();
        hub = ReceivingSystem.hub(
                folder,
                systems,
                Map.of(
                        "HUB_KAFKA_EMBEDDED",
                        "false",
                        "HUB_KAFKA_BOOTSTRAP_SERVERS",
                        brokers.address(),
                        "HUB_TOPICS_REPLICATION",
                        String.valueOf(BrokerCluster.NODES),
                        "HUB_DELIVERY_PROBE_WAIT_MAX",
                        "5s",
                        "SPRING_DATASOURCE_URL",
                        databaseUrl));
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
        brokers.close();
        server.close();
    }

    @Test
    void losesNothingAndKeepsTheOrder() throws Exception {
        long begin = System.nanoTime();
        try (ResidentLoads senders = new ResidentLoads(RECORDS / ROUNDS, ROUNDS, hub.url(), ledger)) {
            strikeWhile(senders);
            senders.await(LONGEST);
            LOG.atInfo().addKeyValue("answers", senders.answers()).log("Everything was promised");
        }
        assertThat(ledger.promised()).isEqualTo(RECORDS);
        brokerBack.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        faults.forEach(RandomFaults::end);
        for (ReceivingSystem system : systems) {
            tell(system, system.hasAllOf(system.due(ledger), LONGEST));
        }
        assertThat(database.queryForObject("select count(*) from dead_letter", Integer.class))
                .isZero();
        await().atMost(LONGEST).untilAsserted(this::theJournalTellsOfEach);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        LOG.atInfo().addKeyValue("soak.seed", SEED).addKeyValue("took", took).log("Nothing was lost");
    }

    /** Kills spread over the records, in an order of chance; a broker is away while the next blow may fall on the hub. */
    private void strikeWhile(ResidentLoads senders) {
        List<Runnable> blows = new ArrayList<>(Collections.nCopies(HUB_KILLS, this::killHub));
        blows.addAll(Collections.nCopies(BROKER_KILLS, this::killBroker));
        Collections.shuffle(blows, random);
        for (int blow = 0; blow < blows.size(); blow++) {
            int promised = (int) ((blow + random.nextDouble()) * RECORDS / (blows.size() + 1));
            await().atMost(LONGEST).until(() -> ledger.promised() >= promised || senders.areDone());
            blows.get(blow).run();
            LOG.atInfo()
                    .addKeyValue("blow", blow + 1)
                    .addKeyValue("promised", ledger.promised())
                    .log("A blow fell");
        }
    }

    private void killHub() {
        hub.kill();
        hub.start();
    }

    /** One at a time: two copies of everything stay. */
    private void killBroker() {
        brokerBack.join();
        brokers.awaitInSync();
        int node = random.nextInt(BrokerCluster.NODES);
        int away = 2 + random.nextInt(8);
        brokers.kill(node);
        brokerBack = CompletableFuture.runAsync(
                () -> brokers.start(node), CompletableFuture.delayedExecutor(away, TimeUnit.SECONDS));
    }

    private void tell(ReceivingSystem system, Ledger.Verdict verdict) {
        LOG.atInfo()
                .addKeyValue("system", system.folder().id())
                .addKeyValue("events", system.application().count())
                .addKeyValue("repeated", verdict.repeated())
                .addKeyValue("spoilt", faults.get(systems.indexOf(system)).spoilt())
                .log("Has everything, in order");
    }

    private void theJournalTellsOfEach() {
        int told = database.queryForObject(
                "select count(*) from (select distinct event_id, system from journal where step = 'DELIVERED') d",
                Integer.class);
        assertThat(told)
                .isEqualTo(systems.stream()
                        .mapToInt(system -> system.application().count())
                        .sum());
    }
}
