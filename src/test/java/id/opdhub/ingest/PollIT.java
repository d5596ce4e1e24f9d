package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.support.Database;

/** Round by round, page by page: everything arrives, and a restart goes on where it was. */
class PollIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String BY_OFFSET = "query.start={offset}&query.since={cursor}&rows=/rows&cursor=/changed";
    private static final String BY_PAGE = "query.page={page}&query.since={cursor}&rows=/rows&cursor=/changed";
    private static final String IN_ORDER = "query.since={cursor}&rows=/rows&cursor=/changed";

    @ParameterizedTest
    @EnumSource
    void goesThroughEveryPageAndThenAsksForWhatIsNew(Database database) throws Exception {
        PagedApplication application = new PagedApplication(8);
        DataSource source = database.fresh();
        try (ScriptedServer server = new ScriptedServer(application);
                PollingHub hub = hub(source, server, BY_OFFSET)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .startsWith(
                            "GET /api/siswa?start=0 HTTP/1.1",
                            "GET /api/siswa?start=3 HTTP/1.1",
                            "GET /api/siswa?start=6 HTTP/1.1",
                            "GET /api/siswa?start=8 HTTP/1.1"));
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(PollingHub.position(source)).isEqualTo("8/0"));
            assertThat(hub.durable).containsExactlyElementsOf(upTo(8));

            application.add(2);
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).contains("9", "10"));
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .contains("GET /api/siswa?since=8&start=0 HTTP/1.1");
            await().atMost(LONGEST).until(() -> hub.state().succeeded().isPresent());
        }
    }

    /** The page in hand is asked for again, and its records with it: that is what deduplication is for. */
    @ParameterizedTest
    @EnumSource
    void storesNoCursorBeforeEveryReceipt(Database database) throws Exception {
        DataSource source = database.fresh();
        try (ScriptedServer server = new ScriptedServer(new PagedApplication(5))) {
            try (PollingHub hub = hub(source, server, BY_OFFSET)) {
                hub.logIsAway = true;
                await().atMost(LONGEST).until(() -> hub.state().reason().equals(Optional.of("log-unavailable")));
                assertThat(PollingHub.position(source)).isEqualTo("-/0");
            }
            try (PollingHub hub = hub(source, server, BY_OFFSET)) {
                await().atMost(LONGEST).untilAsserted(() -> assertThat(PollingHub.position(source))
                        .isEqualTo("5/0"));
                assertThat(hub.durable).containsExactlyElementsOf(upTo(5));
                await().atMost(LONGEST).until(() -> hub.state().reason().isEmpty());
            }
        }
    }

    @Test
    void goesOnBetweenThePagesOfARound() throws Exception {
        DataSource source = Database.H2.fresh();
        PagedApplication application = new PagedApplication(8);
        try (ScriptedServer server = new ScriptedServer((request, socket) -> {
            if (request.line().contains("start=6")) {
                ScriptedServer.status(503).answer(request, socket);
            } else {
                application.answer(request, socket);
            }
        })) {
            try (PollingHub hub = hub(source, server, BY_OFFSET)) {
                await().atMost(LONGEST).until(() -> hub.state().reason().isPresent());
            }
            server.follow(application);
            try (PollingHub hub = hub(source, server, BY_OFFSET)) {
                await().atMost(LONGEST)
                        .untilAsserted(() -> assertThat(hub.durable).startsWith("7", "8"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BY_OFFSET, BY_PAGE, IN_ORDER})
    void losesNothingWhenPagesBecomeShorter(String options) throws Exception {
        PagedApplication application = new PagedApplication(9);
        try (ScriptedServer server = new ScriptedServer((request, socket) -> {
                    application.answer(request, socket);
                    application.limit = 2;
                });
                PollingHub hub = hub(Database.H2.fresh(), server, options)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).containsAll(upTo(9)));
        }
    }

    /** Row 1 changes while the pages are asked for: row 4 moves up to a page that was there already. */
    @Test
    void losesNoRowThatMovesBetweenPages() throws Exception {
        PagedApplication application = new PagedApplication(9);
        try (ScriptedServer server = new ScriptedServer((request, socket) -> {
                    application.answer(request, socket);
                    if (application.rows.remove(Integer.valueOf(1))) {
                        application.rows.add(10);
                    }
                });
                PollingHub hub = hub(Database.H2.fresh(), server, BY_OFFSET)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).containsAll(upTo(10)));
        }
    }

    @Test
    void saysNothingAgainThatHasNotChanged() throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PagedApplication(2));
                PollingHub hub = hub(Database.H2.fresh(), server, "rows=/rows")) {
            await().atMost(LONGEST).until(() -> server.requests().size() > 3);
            assertThat(hub.durable).containsExactly("1", "2");
        }
    }

    private static PollingHub hub(DataSource database, ScriptedServer server, String options) throws Exception {
        return new PollingHub(database, "http://localhost:" + server.port() + "/api/siswa", options);
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }
}
