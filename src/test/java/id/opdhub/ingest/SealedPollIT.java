package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.simulator.Sealing;
import id.opdhub.support.Database;

/** An application whose answers are sealed is asked like any other; one that cannot be opened is asked again. */
class SealedPollIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String ROWS = "{\"rows\":[{\"id\":\"1\",\"changed\":1},{\"id\":\"2\",\"changed\":2}]}";
    private static final String OPTIONS =
            "query.since={cursor}&rows=/rows&cursor=/changed&sealed=/data&salt={env:UJI_SALT}";

    @Test
    void findsRowsAndCursorInsideOfTheSeal() throws Exception {
        DataSource source = Database.H2.fresh();
        try (ScriptedServer server = sealing(PollingHub.TOKEN);
                PollingHub hub = new PollingHub(source, "http://localhost:" + server.port() + "/x", OPTIONS)) {
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(PollingHub.position(source)).isEqualTo("2/0"));
            assertThat(hub.durable).startsWith("1", "2");
        }
    }

    @Test
    void asksAgainWhereTheKeyIsAnother() throws Exception {
        DataSource source = Database.H2.fresh();
        try (ScriptedServer server = sealing("lain");
                PollingHub hub = new PollingHub(source, "http://localhost:" + server.port() + "/x", OPTIONS)) {
            await().atMost(LONGEST).until(() -> hub.state().reason().equals(Optional.of("seal-broken")));
            server.follow(answer(PollingHub.TOKEN));
            await().atMost(LONGEST).until(() -> hub.durable.contains("2"));
        }
    }

    private static ScriptedServer sealing(String salt) throws Exception {
        return new ScriptedServer(answer(salt));
    }

    private static ScriptedServer.Script answer(String salt) {
        return PagedApplication.json("{\"data\":\"" + Sealing.seal(ROWS, salt) + "\"}");
    }
}
