package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.BrokerProcess;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.PostgresServer;
import id.opdhub.support.ProcessUse;
import id.opdhub.support.ResidentLoads;

/** A destination away through many records and a restart of the hub costs no memory, and is not run over when it is back. */
@EnabledOnOs(OS.LINUX)
class LongOutageSoak {

    private static final Logger LOG = LoggerFactory.getLogger(LongOutageSoak.class);
    private static final int RECORDS = Integer.getInteger("soak.records", 200_000);
    private static final int ROUNDS = 40;
    private static final int CONCURRENCY = 8;
    private static final int RATE = Integer.getInteger("soak.rate", 1_000);
    private static final Duration RATE_WINDOW = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** Of the heap; the records that wait are many times as large. */
    private static final long FLAT = 48L << 20;
    /** The least that a record takes in the log. */
    private static final long RECORD = 500;

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final AgencyServer far = new AgencyServer();
    private final AgencyServer near = new AgencyServer();
    private final ReceivingSystem away = ReceivingSystem.at(
            far,
            new AgencyFolder(
                    "jauh",
                    AgencyFolder.EVERYBODY,
                    "{ concurrency: " + CONCURRENCY + ", timeout: 10s, rate: " + RATE + "/s }"));
    private final ReceivingSystem neighbour = ReceivingSystem.at(
            near, new AgencyFolder("dekat", AgencyFolder.EVERYBODY, "{ concurrency: 16, timeout: 10s }"));
    private BrokerProcess broker;
    private HubProcess hub;

    @BeforeEach
    void start() {
        broker = new BrokerProcess(folder.resolve("broker"));
        broker.start();
        near.listen();
        hub = ReceivingSystem.hub(
                folder,
                List.of(away, neighbour),
                Map.of(
                        "HUB_KAFKA_EMBEDDED",
                        "false",
                        "HUB_KAFKA_BOOTSTRAP_SERVERS",
                        broker.address(),
                        "HUB_DELIVERY_PROBE_WAIT_MAX",
                        "5s",
                        "SPRING_DATASOURCE_URL",
                        PostgresServer.freshUrl()));
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
        broker.close();
        near.close();
        far.close();
    }

    @Test
    void holdsInTheLogAndDeliversAtItsPace() throws Exception {
        ProcessUse early = told("nothing waits");
        try (ResidentLoads senders = new ResidentLoads(RECORDS / ROUNDS, ROUNDS, hub.url(), ledger)) {
            await().atMost(LONGEST).until(() -> ledger.promised() >= RECORDS / 2);
            told("half of it waits");
            senders.await(LONGEST);
        }
        neighbour.hasAllOf(ledger, LONGEST);
        isHeldWithEverything();
        isAtRest(early, "all wait");
        hub.kill();
        hub.start();
        isHeldWithEverything();
        isAtRest(early, "all wait after a restart");

        long back = System.nanoTime();
        far.listen();
        Ledger.Verdict verdict = away.hasAllOf(ledger, LONGEST);
        tell(verdict, Duration.ofNanos(System.nanoTime() - back));
        assertThat(away.application().mostInside()).isLessThanOrEqualTo(CONCURRENCY);
        // The receiver sees calls bunched by a pause of either process; a second more is the most that may be.
        assertThat(away.application().mostWithin(RATE_WINDOW))
                .isLessThanOrEqualTo((int) (RATE * (RATE_WINDOW.toSeconds() + 1)));
    }

    private void isHeldWithEverything() {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.health("/systems"))
                .containsPattern("\"jauh\":\\{\"status\":\"HELD\"[^}]*\"backlog\":" + RECORDS + "\\b"));
        assertThat(away.application().count()).isZero();
    }

    /** Nothing of what waits is in memory, and nothing of it is read over and over. */
    private void isAtRest(ProcessUse early, String when) {
        ProcessUse before = told(when);
        assertThat(before.heap()).isLessThan(early.heap() + FLAT);
        LockSupport.parkNanos(IDLE.toNanos());
        ProcessUse after = told(when + ", " + IDLE.toSeconds() + " s later");
        assertThat(after.heap()).isLessThan(early.heap() + FLAT);
        assertThat(after.read() - before.read()).isLessThan(RECORDS * RECORD / 10 + (8L << 20));
    }

    private ProcessUse told(String when) {
        ProcessUse use = hub.use();
        LOG.atInfo()
                .addKeyValue("promised", ledger.promised())
                .addKeyValue("heapMegabytes", use.heapMegabytes())
                .addKeyValue("residentMegabytes", use.residentMegabytes())
                .addKeyValue("readKilobytes", use.read() >> 10)
                .log("Hub while {}", when);
        return use;
    }

    private void tell(Ledger.Verdict verdict, Duration took) {
        LOG.atInfo()
                .addKeyValue("events", away.application().count())
                .addKeyValue("repeated", verdict.repeated())
                .addKeyValue("took", took)
                .addKeyValue("mostAtOnce", away.application().mostInside())
                .addKeyValue("mostInASecond", away.application().mostWithin(Duration.ofSeconds(1)))
                .addKeyValue("mostInTenSeconds", away.application().mostWithin(RATE_WINDOW))
                .log("Everything was delivered, in order");
    }
}
