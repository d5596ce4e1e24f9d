package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.support.Database;

/** Round by round, page by page: everything arrives, and a restart goes on where it was. */
class PollIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String BY_OFFSET = "query.start={offset}&query.since={cursor}&rows=/rows&cursor=/changed";

    @ParameterizedTest
    @EnumSource
    void goesThroughEveryPageAndThenAsksForWhatIsNew(Database database) throws Exception {
        PagedApplication application = new PagedApplication(8);
        try (ScriptedServer server = new ScriptedServer(application);
                PollingHub hub = hub(database.fresh(), server, BY_OFFSET)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .startsWith(
                            "GET /api/siswa?start=0 HTTP/1.1",
                            "GET /api/siswa?start=3 HTTP/1.1",
                            "GET /api/siswa?start=6 HTTP/1.1",
                            "GET /api/siswa?start=8 HTTP/1.1"));
            assertThat(hub.durable).containsExactlyElementsOf(upTo(8));

            application.add(2);
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).contains("9", "10"));
            assertThat(server.requests().get(4).line()).isEqualTo("GET /api/siswa?since=8&start=0 HTTP/1.1");
            await().atMost(LONGEST).until(() -> hub.state().succeeded().isPresent());
        }
    }

    private static PollingHub hub(DataSource database, ScriptedServer server, String options) throws Exception {
        return new PollingHub(database, "http://localhost:" + server.port() + "/api/siswa", options);
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }
}
