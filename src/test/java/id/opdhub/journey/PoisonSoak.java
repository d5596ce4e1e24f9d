package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.PostgresServer;
import id.opdhub.support.Reply;
import id.opdhub.support.ResidentEvent;
import id.opdhub.support.ResidentLoads;

/** One record in a thousand is poison: it alone is set aside, or its person waits, as the folder chose; all others go on. */
class PoisonSoak {

    private static final Logger LOG = LoggerFactory.getLogger(PoisonSoak.class);
    private static final int RECORDS = Integer.getInteger("soak.records", 100_000);
    private static final int ROUNDS = 40;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String OPERATOR_KEY = "kunci-uji-operator";

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final AgencyServer server = new AgencyServer();
    private final ReceivingSystem setsAside = system("menyisihkan", "when-refused: dead-letter", 422);
    private final ReceivingSystem blocks = system("menahan", "when-refused: block-key", 422);
    private final ReceivingSystem tries = system("mencoba", "retry: [1s, 1s, 2s]", 500);
    private final String databaseUrl = PostgresServer.freshUrl();
    private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(databaseUrl));
    private HubProcess hub;

    private ReceivingSystem system(String id, String choice, int answer) {
        String delivery = "{ concurrency: 16, timeout: 10s, " + choice + " }";
        ReceivingSystem system = ReceivingSystem.at(server, new AgencyFolder(id, AgencyFolder.EVERYBODY, delivery));
        system.application().answers(event -> isPoison(event) ? Reply.refused(answer) : Reply.TAKEN);
        return system;
    }

    /** One in a thousand, of other persons in every round. */
    private static boolean isPoison(ResidentEvent event) {
        return (event.person() * 31 + event.round() * 17) % 1000 == 7;
    }

    @BeforeEach
    void start() {
        server.listen();
        hub = ReceivingSystem.hub(
                folder,
                List.of(setsAside, blocks, tries),
                Map.of("SPRING_DATASOURCE_URL", databaseUrl, "HUB_OPERATOR_KEY", OPERATOR_KEY));
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    @Test
    void harmsItsOwnPersonAtMost() throws Exception {
        try (ResidentLoads senders = new ResidentLoads(RECORDS / ROUNDS, ROUNDS, hub.url(), ledger)) {
            senders.await(LONGEST);
        }
        Ledger wholesome = ledger.only(id -> !isPoison(ResidentEvent.of(id)));
        int poisonous = RECORDS - wholesome.promised();
        assertThat(poisonous).isPositive();

        setsAside.hasAllOf(wholesome, LONGEST);
        tries.hasAllOf(wholesome, LONGEST);
        Map<String, Integer> firstPoison = firstPoison();
        Ledger before = ledger.only(id -> ResidentEvent.of(id).round() < firstPoison.getOrDefault(person(id), ROUNDS));
        blocks.hasAllOf(before, LONGEST);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(deadLetters())
                .isEqualTo(Map.of("menyisihkan http-422", poisonous, "mencoba exhausted", poisonous)));
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(parked()).isEqualTo(Map.of("menahan", RECORDS - before.promised())));
        tell(poisonous, firstPoison.size());

        blocks.application().answers(event -> Reply.TAKEN);
        assertThat(release(blocks.folder().id())).isEqualTo(200);
        blocks.hasAllOf(ledger, LONGEST);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(parked()).isEmpty());
    }

    /** The round from which on a person has to wait, where there is one. */
    private Map<String, Integer> firstPoison() {
        Map<String, Integer> first = new HashMap<>();
        ledger.ids().stream()
                .map(ResidentEvent::of)
                .filter(PoisonSoak::isPoison)
                .forEach(event -> first.merge(person(event.id()), event.round(), Math::min));
        return first;
    }

    private static String person(String id) {
        return "p" + ResidentEvent.of(id).person();
    }

    private Map<String, Integer> deadLetters() {
        return counted("select system || ' ' || reason as what, count(*) as many from dead_letter group by 1");
    }

    private Map<String, Integer> parked() {
        return counted("select system as what, count(*) as many from parked_delivery group by 1");
    }

    private Map<String, Integer> counted(String query) {
        Map<String, Integer> counted = new HashMap<>();
        database.query(query, row -> {
            counted.put(row.getString("what"), row.getInt("many"));
        });
        return counted;
    }

    private int release(String system) throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create(hub.url() + "/v1/ops/systems/" + system + "/release"))
                .header("Authorization", "Bearer " + OPERATOR_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"diperbaiki\"}"))
                .build();
        return HttpClient.newHttpClient().send(call, BodyHandlers.discarding()).statusCode();
    }

    private void tell(int poisonous, int persons) {
        LOG.atInfo()
                .addKeyValue("records", RECORDS)
                .addKeyValue("poisonous", poisonous)
                .addKeyValue("personsWithPoison", persons)
                .addKeyValue("deadLetters", deadLetters())
                .addKeyValue("parked", parked())
                .log("All others got through");
    }
}
