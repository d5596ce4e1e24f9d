package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker and database go away under load and come back, in each order; the hub is left alone throughout. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutageJourney {

    private static final Logger LOG = LoggerFactory.getLogger(OutageJourney.class);
    /** More than this in one outage would be a flood: the hub says what is away, not how often it looked. */
    private static final int MOST_LINES = 500;

    private final Duration away;
    private LoadedHub hub;
    private Set<Integer> answers;
    private long linesBefore;

    OutageJourney(Duration away) {
        this.away = away;
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        hub = new LoadedHub(folder);
    }

    @BeforeEach
    void expect() throws IOException {
        linesBefore += linesOfTheHub();
        answers = Set.of(202, 503);
    }

    @AfterAll
    void close() {
        hub.close();
    }

    @Test
    void goesOnAfterTheBrokerWasAway() throws Exception {
        underLoad(() -> {
            hub.broker.stop();
            isUnready();
            pass();
            hub.broker.start();
        });
    }

    @Test
    void goesOnAfterTheDatabaseWasKilled() throws Exception {
        underLoad(() -> {
            hub.database.kill();
            isDegraded();
            pass();
            hub.database.start();
        });
    }

    @Test
    @Tag("soak")
    void goesOnAfterBothWereAwayAndTheBrokerCameFirst() throws Exception {
        underLoad(() -> {
            hub.broker.kill();
            hub.database.stop();
            pass();
            hub.broker.start();
            isDegraded();
            hub.database.start();
        });
    }

    @Test
    @Tag("soak")
    void goesOnAfterBothWereAwayAndTheDatabaseCameFirst() throws Exception {
        underLoad(() -> {
            hub.broker.stop();
            hub.database.stop();
            pass();
            hub.database.start();
            isUnready();
            hub.broker.start();
        });
    }

    @Test
    @Tag("soak")
    void goesOnAfterTheBrokerFailedWhileTheDatabaseWasAway() throws Exception {
        underLoad(() -> {
            hub.database.stop();
            pass();
            hub.broker.kill();
            isUnready();
            hub.database.start();
            pass();
            hub.broker.start();
        });
    }

    /** Its feed goes on where it was: nothing was counted as read before it was safe. */
    @Test
    void goesOnAfterTheHubWasKilled() throws Exception {
        answers = Set.of(0, 202, 503);
        underLoad(() -> {
            hub.hub.kill();
            pass();
            hub.hub.start();
        });
    }

    /** What happens to the parts while senders send. */
    @FunctionalInterface
    private interface Happening {
        void happen() throws Exception;
    }

    private void underLoad(Happening outage) throws Exception {
        hub.startLoad();
        hub.awaitFlow();
        outage.happen();
        long back = System.nanoTime();
        hub.awaitFlow();
        Duration until = Duration.ofNanos(System.nanoTime() - back);
        hub.stopLoad();
        Evidence evidence = new Evidence(hub);
        await().atMost(LoadedHub.LONGEST).untilAsserted(evidence::nothingIsMissing);
        evidence.everythingIsInOrder();
        await().atMost(LoadedHub.LONGEST).untilAsserted(evidence::everyTraceIsComplete);
        await().atMost(LoadedHub.LONGEST)
                .untilAsserted(() -> assertThat(hub.hub.health("")).contains("200", "\"status\":\"UP\""));
        await().atMost(LoadedHub.LONGEST).untilAsserted(() -> assertThat(hub.hub.health("/systems"))
                .contains(
                        "\"peristiwa\":{\"status\":\"UP\",\"topic\":\"siak.peristiwa\",\"backlog\":0,\"lastMessage\""));
        assertThat(answers).containsAll(hub.answers().keySet());
        assertThat(linesOfTheHub()).isLessThan(MOST_LINES);
        assertThat(HubLog.traces(hub.hub.log())).isEmpty();
        LOG.atInfo()
                .addKeyValue("promisedByHttp", hub.residents.promised())
                .addKeyValue("malformed", hub.feed.malformed().size())
                .addKeyValue("promisedByKafka", hub.deaths.promised())
                .addKeyValue("answers", hub.answers())
                .addKeyValue("repeated", evidence.repeated())
                .addKeyValue("flowedAgainAfter", until)
                .addKeyValue("lines", linesOfTheHub())
                .log("Nothing was lost");
    }

    private void pass() {
        LockSupport.parkNanos(away.toNanos());
    }

    /** Without its log the hub accepts nothing, and says so. */
    private void isUnready() {
        await().atMost(LoadedHub.LONGEST)
                .untilAsserted(() -> assertThat(hub.hub.health("/readiness")).startsWith("503"));
    }

    /** Without its database the hub accepts, and says what it lacks. */
    private void isDegraded() {
        await().atMost(LoadedHub.LONGEST).untilAsserted(() -> {
            assertThat(hub.hub.health("/database")).startsWith("200").contains("DEGRADED");
            assertThat(hub.hub.health("/readiness")).startsWith("200");
        });
    }

    /** In this outage. */
    private long linesOfTheHub() throws IOException {
        return HubLog.lines(hub.hub.log()) - linesBefore;
    }
}
