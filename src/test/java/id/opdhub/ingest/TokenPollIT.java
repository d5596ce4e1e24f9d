package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.delivery.channel.ScriptedServer.Request;
import id.opdhub.support.Database;

/** An application that wants two tokens gets both, and new ones when it refuses the old. */
class TokenPollIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int oldest = 1;
    private volatile int tokenStatus = 200;
    private volatile String life = "3600";

    @Test
    void asksWithBothTokensAndKeepsThem() throws Exception {
        try (ScriptedServer server = new ScriptedServer(this::answer);
                PollingHub hub = hub(server)) {
            await().atMost(LONGEST).until(() -> questions(server) > 2);

            assertThat(hub.durable).contains("1");
            assertThat(tokens).hasValue(2);
            assertThat(server.requests().toString()).doesNotContain("?" + PollingHub.TOKEN);
        }
    }

    @Test
    void getsNewTokensWhereTheOldAreRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer(this::answer);
                PollingHub hub = hub(server)) {
            await().atMost(LONGEST).until(() -> hub.durable.contains("1"));
            oldest = 3;
            await().atMost(LONGEST).until(() -> tokens.get() == 4);
            int before = questions(server);
            await().atMost(LONGEST).until(() -> questions(server) > before);

            assertThat(hub.state().reason()).isEmpty();
        }
    }

    @Test
    void getsNewTokensBeforeTheOldEnd() throws Exception {
        life = "20";
        try (ScriptedServer server = new ScriptedServer(this::answer);
                PollingHub hub = hub(server)) {
            await().atMost(LONGEST).until(() -> tokens.get() >= 4);
            assertThat(hub.state().reason()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE})
    void takesATokenWhoseLifeIsBeyondTheCalendar(long seconds) throws Exception {
        life = String.valueOf(seconds);
        try (ScriptedServer server = new ScriptedServer(this::answer);
                PollingHub hub = hub(server)) {
            await().atMost(LONGEST).until(() -> hub.durable.contains("1"));
            assertThat(hub.state().reason()).isEmpty();
        }
    }

    @Test
    void saysThatItGetsNoToken() throws Exception {
        tokenStatus = 400;
        try (ScriptedServer server = new ScriptedServer(this::answer);
                PollingHub hub = hub(server)) {
            await().atMost(LONGEST).until(() -> hub.state().reason().equals(Optional.of("token-http-400")));
            assertThat(questions(server)).isZero();
            tokenStatus = 200;
            await().atMost(LONGEST).until(() -> hub.durable.contains("1"));
        }
    }

    private PollingHub hub(ScriptedServer server) throws Exception {
        String at = "http://localhost:" + server.port();
        return new PollingHub(
                Database.H2.fresh(),
                at + "/x",
                "rows=/rows&header.Auth=sso {token.sso}&header.Api=api {token.api}&token.sso.url=" + at
                        + "/sso&token.sso.form.grant_type=password&token.sso.form.password={env:UJI}&token.api.url="
                        + at + "/api&token.api.basic=k:{env:UJI}");
    }

    private static int questions(ScriptedServer server) {
        return (int) server.requests().stream()
                .filter(request -> request.line().startsWith("GET"))
                .count();
    }

    /** Tokens are numbered; a number below the oldest is refused. */
    private void answer(Request request, Socket socket) throws IOException, InterruptedException {
        if (request.line().startsWith("POST")) {
            String token = "{\"access_token\":\"" + tokens.incrementAndGet() + "\",\"expires_in\":" + life + "}";
            (tokenStatus == 200 ? PagedApplication.json(token) : ScriptedServer.status(tokenStatus))
                    .answer(request, socket);
            return;
        }
        boolean isLetIn = List.of("auth", "api").stream()
                .allMatch(name -> Integer.parseInt(request.headers().get(name).split(" ")[1]) >= oldest);
        (isLetIn ? PagedApplication.json("{\"rows\":[{\"id\":\"1\"}]}") : ScriptedServer.status(401))
                .answer(request, socket);
    }
}
