package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.ResidentLoads;

/** An agreement that ran out keeps its system's records until it is renewed; a system with a sound one gets them at once. */
@Tag("soak")
class RenewedAgreementIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String OPERATOR_KEY = "kunci-uji-operator";
    private static final String VALID = "until: 2099-12-31";
    private static final String EXPIRED = "until: 2026-01-31";
    private static final int RECORDS = 40;

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final AgencyServer server = new AgencyServer();
    private final ReceivingSystem lapsed =
            ReceivingSystem.at(server, new AgencyFolder("habis-masa", AgencyFolder.EVERYBODY, "{ timeout: 5s }"));
    private final ReceivingSystem sound =
            ReceivingSystem.at(server, new AgencyFolder("masih-berlaku", AgencyFolder.EVERYBODY, "{ timeout: 5s }"));
    private HubProcess hub;
    private Operator operator;

    @BeforeEach
    void start() throws IOException {
        server.listen();
        hub = ReceivingSystem.hub(folder, List.of(lapsed, sound), Map.of("HUB_OPERATOR_KEY", OPERATOR_KEY));
        operator = new Operator(hub::url, OPERATOR_KEY);
        agree(VALID, EXPIRED);
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    @Test
    void releasesWhatItWithheld() throws Exception {
        send(1);
        sound.hasAllOf(ledger, LONGEST);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(state()).contains("HELD", "agreement"));

        hub.kill();
        hub.start();
        await().atMost(LONGEST).untilAsserted(() -> assertThat(state()).contains("HELD", "agreement"));
        assertThat(lapsed.application().count()).isZero();

        hub.stop();
        agree(EXPIRED, VALID);
        hub.start();
        lapsed.hasAllOf(ledger, LONGEST);
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(steps("delivered")).isEqualTo(ledger.promised()));
        assertThat(steps("withheld")).isPositive();
    }

    private int steps(String step) {
        String question =
                "?step=" + step + "&limit=100&system=" + lapsed.folder().id();
        return operator.get("/v1/ops/records" + question).path("records").size();
    }

    private void send(int rounds) throws Exception {
        try (ResidentLoads senders = new ResidentLoads(RECORDS, rounds, hub.url(), ledger)) {
            senders.await(LONGEST);
        }
    }

    private String state() {
        return operator.get("/v1/ops/systems/" + lapsed.folder().id()).toString();
    }

    private void agree(String before, String now) throws IOException {
        Path system = folder.resolve("routes/systems/" + lapsed.folder().id() + "/system.yaml");
        Files.writeString(system, Files.readString(system).replace(before, now));
    }
}
