package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
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
import id.opdhub.support.Routes;

/** Fifty folders, each with one mistake, come into a hub at work: it says of each what is wrong, and brings all records. */
class BrokenFoldersSoak {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenFoldersSoak.class);
    private static final String OPERATOR_KEY = "kunci-uji-operator";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("soak.seconds", 20));

    @TempDir
    Path folder;

    @TempDir
    Path aside;

    private final Ledger ledger = new Ledger();
    private final AgencyServer server = new AgencyServer();
    private final List<ReceivingSystem> systems = List.of(system("penerima-satu"), system("penerima-dua"));
    private HubProcess hub;
    private Operator operator;
    private SteadyLoad load;

    private ReceivingSystem system(String id) {
        return ReceivingSystem.at(
                server, new AgencyFolder(id, AgencyFolder.EVERYBODY, "{ concurrency: 8, timeout: 5s }"));
    }

    @BeforeEach
    void start() {
        server.listen();
        hub = ReceivingSystem.hub(folder, systems, Map.of("HUB_OPERATOR_KEY", OPERATOR_KEY));
        hub.start();
        operator = new Operator(hub::url, OPERATOR_KEY);
        load = new SteadyLoad(hub.url(), ledger);
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    @Test
    void refusesEachAtItsFileAndLineAndBringsEverything() throws IOException {
        load.run(TURN);
        allHaveEverything();
        int seen = arrived();
        load.run(TURN);
        TurnTimes before = times(seen);
        seen = arrived();

        List<SpoiltFolder> spoilt = SpoiltFolders.all();
        Path whole = SpoiltFolders.whole(Routes.of(List.of(), aside));
        for (int index = 0; index < spoilt.size(); index++) {
            spoilt.get(index).write(whole, folder.resolve("routes/systems"), id(index));
        }
        load.run(TURN);
        TurnTimes during = times(seen);
        IntStream.range(0, spoilt.size()).forEach(index -> refused(id(index), spoilt.get(index)));

        LOG.info(TurnTimes.table(List.of(before), List.of(during)));
        assertThat(Files.readString(hub.log())).doesNotContain("partitions were lost", "OutOfMemoryError");
        systems.forEach(system -> assertThat(
                        operator.get("/v1/ops/systems/" + system.folder().id())
                                .path("status")
                                .asText())
                .isEqualTo("UP"));
    }

    private void refused(String id, SpoiltFolder spoilt) {
        await(id).atMost(LONGEST).untilAsserted(() -> {
            JsonNode state = operator.get("/v1/ops/systems/" + id);
            assertThat(state.path("status").asText()).isEqualTo("REFUSED");
            assertThat(state.path("findings").toString()).contains("\"" + spoilt.place());
        });
    }

    private static String id(int index) {
        return "rusak-" + index;
    }

    private int arrived() {
        return systems.get(0).application().arrivals().size();
    }

    private TurnTimes times(int seen) {
        allHaveEverything();
        return TurnTimes.of(new ArrayList<>(systems.get(0).application().arrivals())
                .stream().skip(seen).mapToLong(arrival -> arrival.onTheWay()));
    }

    private void allHaveEverything() {
        systems.forEach(system -> system.hasAllOf(ledger, LONGEST));
    }
}
