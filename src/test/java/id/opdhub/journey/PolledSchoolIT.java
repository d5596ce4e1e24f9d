package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.delivery.channel.ScriptedServer.Request;
import id.opdhub.support.FakeAgency;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Routes;

/** Pupils of a school that is only asked reach the office that vaccinates them, though the hub is killed meanwhile. */
class PolledSchoolIT {

    private static final int PUPILS = 120;
    private static final int PAGE = 2;
    private static final int KILL_AT_ROW = 40;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String TOKEN = "token-uji";
    private static final Pattern START = Pattern.compile("[?&]start=(\\d+)");
    private static final Pattern NAME = Pattern.compile("\"nama\":\"MURID KE (\\d+)\"");

    @TempDir
    Path folder;

    private volatile int asked;

    @Test
    void everyPupilArrivesWhenTheHubIsKilledBetweenPages() throws Exception {
        try (ScriptedServer school = new ScriptedServer(this::answer);
                FakeAgency bias = FakeAgency.start();
                HubProcess hub = hub(school, bias)) {
            hub.start();
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(5)).until(() -> asked >= KILL_AT_ROW);
            hub.kill();
            hub.start();

            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(namesAt(bias)).hasSize(PUPILS));
            assertThat(bias.received().stream().map(FakeAgency.Received::id).collect(Collectors.toSet()))
                    .hasSize(PUPILS);
            assertThat(school.requests()).allMatch(request -> !request.line().contains(TOKEN));
            assertThat(starts(school)).isSorted().doesNotContain(0);
            assertThat(Files.readString(folder.resolve("hub.log"))).doesNotContain(TOKEN, "MURID");
        }
    }

    /** The starts of the pages that were asked for until all had been, the first one apart. */
    private static List<Integer> starts(ScriptedServer school) {
        return school.requests().stream()
                .map(PolledSchoolIT::start)
                .takeWhile(start -> start < PUPILS)
                .skip(1)
                .toList();
    }

    private static int start(Request request) {
        Matcher matcher = START.matcher(request.line());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Set<Integer> namesAt(FakeAgency bias) {
        return bias.received().stream()
                .map(received -> NAME.matcher(received.body()))
                .filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .collect(Collectors.toSet());
    }

    private void answer(Request request, Socket socket) throws IOException, InterruptedException {
        if (!("Bearer " + TOKEN).equals(request.headers().get("authorization"))) {
            ScriptedServer.status(401).answer(request, socket);
            return;
        }
        int start = start(request);
        asked = Math.max(asked, start);
        boolean isNewRound = request.line().contains("last_update=");
        String rows = IntStream.range(start, Math.min(isNewRound ? 0 : PUPILS, start + PAGE))
                .mapToObj(PolledSchoolIT::row)
                .collect(Collectors.joining(","));
        byte[] body = ("{\"rows\":[" + rows + "]}").getBytes(StandardCharsets.UTF_8);
        ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n" + new String(body, StandardCharsets.UTF_8))
                .answer(request, socket);
    }

    private static String row(int number) {
        return """
                {"peserta_didik_id": "0190aa10-0000-7000-8000-%012d", "nama": "Murid ke %d", "jenis_kelamin": "L",
                 "nik": "63710102031%05d", "tanggal_lahir": "2015-03-02", "agama_id": 1, "rt": 1, "rw": 2,
                 "kode_wilayah": "156001  ", "last_update": "2026-09-01 08:%02d:%02d"}""".formatted(number, number, 59001 + number, number / 60, number % 60);
    }

    private HubProcess hub(ScriptedServer school, FakeAgency bias) throws IOException {
        Path routes = Routes.withoutRates(folder.resolve("routes"));
        Path poller = routes.resolve("systems/dapodik-banjarmasin/dapodik.camel.yaml");
        Files.writeString(poller, Files.readString(poller).replace("period: 5m", "period: 1s"));
        return new HubProcess(
                folder,
                routes,
                Map.of(
                        "DAPODIK_BANJARMASIN_URL",
                        "http://localhost:" + school.port(),
                        "DAPODIK_BANJARMASIN_TOKEN",
                        TOKEN,
                        "HUB_POLLING_LEASE",
                        "3s",
                        "HUB_POLLING_CHECK",
                        "1s",
                        "BIAS_BANJARMASIN_URL",
                        bias.url()));
    }
}
