package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.BrokerProcess;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.PostgresServer;
import id.opdhub.support.Reply;
import id.opdhub.support.ResidentEvent;
import id.opdhub.support.ResidentLoads;

/** Two hubs of one group: what one has parked the other retries, in its persons' order, when the first is killed or joined. */
@Tag("soak")
class ParkedKeysMoveIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int PERSONS = 40;
    private static final int ROUNDS = 5;
    private static final List<String> WAITS = Collections.nCopies(15, "2s");
    private static final Pattern SOME_PARKED = Pattern.compile("\"parkedKeys\":[1-9]");

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final AgencyServer server = new AgencyServer();
    private final List<ReceivingSystem> systems = List.of(system("pindah-tangan"), system("pindah-pula"));
    private final String databaseUrl = PostgresServer.freshUrl();
    private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(databaseUrl));
    private BrokerProcess broker;
    private HubProcess first;
    private HubProcess second;

    private ReceivingSystem system(String id) {
        String delivery = "{ concurrency: 8, timeout: 5s, retry: [%s] }".formatted(String.join(", ", WAITS));
        return ReceivingSystem.at(server, new AgencyFolder(id, AgencyFolder.EVERYBODY, delivery));
    }

    @BeforeEach
    void start() {
        server.listen();
        broker = new BrokerProcess(folder.resolve("broker"));
        broker.start();
        first = hub("satu");
        second = hub("dua");
        first.start();
    }

    private HubProcess hub(String name) {
        Map<String, String> settings = new HashMap<>();
        settings.put("HUB_KAFKA_EMBEDDED", "false");
        settings.put("HUB_KAFKA_BOOTSTRAP_SERVERS", broker.address());
        settings.put("SPRING_DATASOURCE_URL", databaseUrl);
        settings.put("HUB_SUBJECT_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        return ReceivingSystem.hub(folder.resolve(name), systems, settings);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        broker.close();
        server.close();
    }

    @Test
    void waitForTheNextHub() throws Exception {
        parkSome();
        second.start();

        first.kill();
        systems.forEach(system -> system.application().answers(event -> Reply.TAKEN));

        allHaveEverything();
    }

    @Test
    void areSharedWithOneWhoJoins() throws Exception {
        parkSome();
        second.start();
        await().atMost(LONGEST)
                .until(() -> SOME_PARKED.matcher(second.health("/systems")).find());

        systems.forEach(system -> system.application().answers(event -> Reply.TAKEN));

        allHaveEverything();
        systems.forEach(system -> assertThat(system.application().ids()).doesNotHaveDuplicates());
    }

    /** The first record of every other person, so that some wait in each partition, with those behind them. */
    private void parkSome() throws Exception {
        systems.forEach(
                system -> system.application().answers(event -> isRefused(event) ? Reply.refused(500) : Reply.TAKEN));
        try (ResidentLoads senders = new ResidentLoads(PERSONS, ROUNDS, first.url(), ledger)) {
            senders.await(LONGEST);
        }
        int waiting = systems.size() * PERSONS / 2 * ROUNDS;
        await().atMost(LONGEST).untilAsserted(() -> assertThat(parked()).isEqualTo(waiting));
    }

    private static boolean isRefused(ResidentEvent event) {
        return event.person() % 2 == 0 && event.round() == 0;
    }

    private void allHaveEverything() {
        systems.forEach(system -> system.hasAllOf(ledger, LONGEST));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(parked()).isZero());
    }

    private int parked() {
        return database.queryForObject("select count(*) from parked_delivery", Integer.class);
    }
}
