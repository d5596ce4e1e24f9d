package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.opdhub.support.AgencyFolder;
import id.opdhub.support.AgencyServer;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.ReceivingAgency;
import id.opdhub.support.ResidentEvent;
import id.opdhub.support.ResidentLoads;
import id.opdhub.support.Routes;

/** A system that receives residents in a long test: its folder, and the application behind it. */
record ReceivingSystem(AgencyFolder folder, ReceivingAgency application) {

    static ReceivingSystem at(AgencyServer server, AgencyFolder folder) {
        return new ReceivingSystem(folder, server.agency(folder.id()));
    }

    /**
     * The hub that serves them, not started.
     *
     * @param settings of the hub beyond its own, as environment variables
     */
    static HubProcess hub(Path data, List<ReceivingSystem> systems, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put(ResidentLoads.KEY_VARIABLE, ResidentLoads.KEY);
        systems.forEach(system -> environment.put(system.folder.urlVariable(), system.application.url()));
        List<AgencyFolder> folders =
                systems.stream().map(ReceivingSystem::folder).toList();
        return new HubProcess(data, Routes.of(folders, data.resolve("routes")), environment);
    }

    /** What of all that was promised it must get. */
    Ledger due(Ledger promised) {
        return promised.only(id -> folder.mayHave(ResidentEvent.of(id)));
    }

    /** Waits until it has everything that is due, and looks whether that is so, under the right ids and in order. */
    Ledger.Verdict hasAllOf(Ledger due, Duration longest) {
        int expected = due.promised();
        await(folder.id()).atMost(longest).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(
                        application.count())
                .isGreaterThanOrEqualTo(expected));
        Ledger.Verdict verdict = due.compare(application.ids());
        assertThat(verdict.missing()).as("missing at " + folder.id()).isEmpty();
        assertThat(verdict.unexpected()).as("unexpected at " + folder.id()).isEmpty();
        assertThat(verdict.outOfOrder()).as("out of order at " + folder.id()).isEmpty();
        assertThat(application.otherIds())
                .as("under other ids at " + folder.id())
                .isZero();
        return verdict;
    }
}
