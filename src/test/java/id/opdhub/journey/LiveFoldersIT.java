package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.ProcessUse;
import id.opdhub.support.ResidentLoads;
import id.opdhub.support.Routes;
import id.opdhub.support.SheetLoad;

/** Folders are edited, broken, added and removed in a hub at work: nobody loses a record or is turned away. */
class LiveFoldersIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration TURN = Duration.ofSeconds(3);
    private static final int SLACK_THREADS = 60;
    private static final int SLACK_MEGABYTES = 100;
    private static final String OPERATOR_KEY = "kunci-uji-operator";
    private static final String SENDER = "opensid-tiku-selatan";
    private static final String TYPE = "id.opdhub.kependudukan.penduduk.v1";
    private static final int EDITS = Integer.getInteger("soak.edits", 4);

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final AgencyServer server = new AgencyServer();
    private final ReceivingSystem edited = system("sering-diubah");
    private final ReceivingSystem neighbour = system("tetangga");
    private final ReceivingSystem added = system("baru-datang");
    private HubProcess hub;
    private Operator operator;
    private SteadyLoad load;
    private SheetLoad sheets;

    private ReceivingSystem system(String id) {
        return ReceivingSystem.at(
                server, new AgencyFolder(id, AgencyFolder.EVERYBODY, "{ concurrency: 8, timeout: 5s }"));
    }

    @BeforeEach
    void start() {
        server.listen();
        hub = ReceivingSystem.hub(
                folder,
                List.of(edited, neighbour),
                Map.of(
                        "HUB_OPERATOR_KEY",
                        OPERATOR_KEY,
                        "LOGGING_LEVEL_ID_OPDHUB_LOG_LANES",
                        "debug",
                        added.folder().urlVariable(),
                        added.application().url()));
        hub.start();
        operator = new Operator(hub::url, OPERATOR_KEY);
        load = new SteadyLoad(hub.url(), ledger);
        sheets = new SheetLoad(hub.url(), ResidentLoads.KEY);
    }

    @AfterEach
    void stop() {
        sheets.close();
        hub.close();
        server.close();
    }

    @Test
    void changesTakeEffectAndNothingIsLost() throws Exception {
        int routes = operator.get("/actuator/camelroutes").size();
        editUnderLoad(1);
        everythingArrived();
        ProcessUse before = hub.use();
        for (int edit = 2; edit <= EDITS; edit++) {
            editUnderLoad(edit);
        }
        everythingArrived();
        nothingLeaks(before, hub.use());
        assertThat(sheets.refused()).isEmpty();
        assertThat(operator.get("/actuator/camelroutes")).hasSize(routes);

        aBrokenFolderRunsOnAsItWas();
        aTypeGrowsAndStaysWhatSystemsRelyOn();
        aNewSystemReceivesAndARemovedOneDoesNot();
    }

    private void everythingArrived() {
        edited.hasAllOf(ledger, LONGEST);
        neighbour.hasAllOf(ledger, LONGEST);
    }

    private void editUnderLoad(int edit) {
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> load.run(TURN));
        edit(edited.folder().id(), edit);
        edit(SENDER, edit);
        sending.join();
    }

    private void nothingLeaks(ProcessUse before, ProcessUse after) throws IOException {
        System.out.println(2 * EDITS + " edits: before " + before + ", after " + after);
        assertThat(after.threads() - before.threads()).isLessThan(SLACK_THREADS);
        assertThat(after.heapMegabytes() - before.heapMegabytes()).isLessThan(SLACK_MEGABYTES);
        assertThat(Files.readString(hub.log())).doesNotContain("partitions are taken away");
    }

    /** Its name changes: all that it has is replaced. */
    private void edit(String system, int edit) {
        String before = version(system);
        change(system, "\nname: .*", "\nname: Edisi " + edit);
        await().atMost(LONGEST).until(() -> !version(system).equals(before));
    }

    private void aBrokenFolderRunsOnAsItWas() {
        String id = edited.folder().id();
        String before = version(id);
        change(id, "\nreceives:", "\nrecieves:");
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> assertThat(state(id).path("findings").toString()).contains("system.yaml:", "receives"));
        assertThat(version(id)).isEqualTo(before);
        assertThat(state(id).path("status").asText()).isEqualTo("UP");
        load.run(TURN);
        edited.hasAllOf(ledger, LONGEST);
        change(id, "\nrecieves:", "\nreceives:");
        await().atMost(LONGEST).until(() -> state(id).path("findings").isMissingNode());
    }

    private void aTypeGrowsAndStaysWhatSystemsRelyOn() {
        Path type = folder.resolve("routes/types").resolve(TYPE + ".schema.json");
        Routes.edit(type, "\"properties\": \\{", "\"properties\": {\"suku\": {\"type\": \"string\"},");
        await().atMost(LONGEST).until(() -> properties().has("suku"));
        Routes.edit(type, "\"gelar_depan\"", "\"gelar\"");
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(operator.get("/actuator/health").toString())
                        .contains(TYPE, "/warga/gelar_depan", edited.folder().id()));
        assertThat(properties().has("suku")).isTrue();
        load.run(TURN);
        edited.hasAllOf(ledger, LONGEST);
    }

    private JsonNode properties() {
        return operator.get("/v1/types/" + TYPE).path("properties");
    }

    private void aNewSystemReceivesAndARemovedOneDoesNot() {
        added.folder().write(systems());
        await().atMost(LONGEST).until(() -> systemsThatRun().contains("baru-datang"));
        FileSystemUtils.deleteRecursively(
                systems().resolve(edited.folder().id()).toFile());
        await().atMost(LONGEST).until(() -> !systemsThatRun().contains("sering-diubah"));
        String documents = operator.get("/v1/openapi.json").path("webhooks").toString()
                + operator.get("/v1/asyncapi.json").path("channels");
        assertThat(documents).contains("\"baru-datang\"", "\"out.baru-datang\"").doesNotContain("sering-diubah");
        int had = edited.application().count();
        Ledger later = new Ledger();
        new SteadyLoad(hub.url(), later, 1_000).run(TURN);

        added.hasAllOf(later, LONGEST);
        assertThat(edited.application().count()).isEqualTo(had);
    }

    private String systemsThatRun() {
        return operator.get("/v1/ops/systems").toString();
    }

    private JsonNode state(String system) {
        return operator.get("/v1/ops/systems/" + system);
    }

    private String version(String system) {
        return state(system).path("version").asText();
    }

    private void change(String system, String before, String now) {
        Routes.edit(systems().resolve(system).resolve("system.yaml"), before, now);
    }

    private Path systems() {
        return folder.resolve("routes/systems");
    }
}
