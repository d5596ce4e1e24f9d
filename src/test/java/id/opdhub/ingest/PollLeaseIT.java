package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.delivery.channel.ScriptedServer.Script;
import id.opdhub.support.Database;

/** Of many instances of the hub one asks an application, and another goes on when that one is gone. */
class PollLeaseIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String OPTIONS = "query.start={offset}&query.since={cursor}&rows=/rows&cursor=/changed";

    @ParameterizedTest
    @EnumSource
    void oneInstanceAsksAtATime(Database database) throws Exception {
        DataSource source = database.fresh();
        PagedApplication application = new PagedApplication(30);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Script slow = (request, socket) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            now.decrementAndGet();
            application.answer(request, socket);
        };
        try (ScriptedServer server = new ScriptedServer(slow);
                PollingHub first = hub(source, server);
                PollingHub second = hub(source, server)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(first.durable.size() + second.durable.size())
                    .isEqualTo(30));
            await().atMost(LONGEST).until(() -> server.requests().size() > 14);
            assertThat(most).hasValue(1);
            await().atMost(LONGEST)
                    .until(() -> first.state().succeeded().equals(second.state().succeeded()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOtherGoesOnAtOnceAfterAStop(Database database) throws Exception {
        DataSource source = database.fresh();
        PagedApplication application = new PagedApplication(4);
        try (ScriptedServer server = new ScriptedServer(application);
                PollingHub staying = hub(source, server)) {
            try (PollingHub stopping = hub(source, server)) {
                await().atMost(LONGEST).until(() -> staying.durable.size() + stopping.durable.size() >= 4);
            }
            application.add(1);
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(staying.durable).contains("5"));
        }
    }

    /** As after a kill, but worse: the one that was given up wakes later, and must not undo what the other did. */
    @ParameterizedTest
    @EnumSource
    void theOtherTakesOverFromOneThatHangs(Database database) throws Exception {
        DataSource source = database.fresh();
        try (ScriptedServer server = new ScriptedServer(new PagedApplication(5));
                PollingHub hanging = hub(source, server)) {
            hanging.hangs = new CountDownLatch(1);
            await().atMost(LONGEST).until(() -> hanging.isHanging);
            try (PollingHub other = hub(source, server)) {
                await().atMost(LONGEST).untilAsserted(() -> assertThat(PollingHub.position(source))
                        .isEqualTo("5/0"));
                assertThat(other.durable).containsExactly("1", "2", "3", "4", "5");

                hanging.hangs.countDown();
                await().atMost(LONGEST).until(() -> hanging.durable.size() >= 3);
                assertThat(PollingHub.position(source)).startsWith("5/");
            }
        }
    }

    private static PollingHub hub(DataSource database, ScriptedServer server) throws Exception {
        return new PollingHub(database, "http://localhost:" + server.port() + "/api/siswa", OPTIONS);
    }
}
