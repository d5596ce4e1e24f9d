package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import id.opdhub.delivery.DestinationState.Status;
import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.support.Database;

/** What the log let go while its destination was away is said to be lost, with its number; what came later arrives. */
class ExpiredDeliveriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SYSTEM = "opd-terlambat";
    private static final String TOPIC = "hub.deliveries." + SYSTEM;
    private static final Pattern LOST = Pattern.compile("lost (\\d+)");

    @Test
    void areCountedInTheJournal() throws Exception {
        RealLog.shared().create(TOPIC);
        RealLog.shared().append(TOPIC, 10, 0, 50);
        int port = freePort();
        try (DeliveringHub hub = new DeliveringHub(Database.H2.fresh())) {
            connect(hub, port);
            await().atMost(PATIENCE).until(() -> hub.state(SYSTEM).status() == Status.HELD);
        }
        RealLog.shared().letGo(TOPIC);
        RealLog.shared().append(TOPIC, 10, 50, 60);

        try (DeliveringHub hub = new DeliveringHub(Database.H2.fresh());
                ScriptedServer back = new ScriptedServer(port, ScriptedServer.status(202))) {
            connect(hub, port);
            await().atMost(PATIENCE).until(() -> back.requests().size() == 10);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(lost(hub)).isEqualTo(50));
        }
    }

    private static void connect(DeliveringHub hub, int port) throws Exception {
        hub.connect(
                Deliverables.recipient(
                        SYSTEM,
                        "00000001",
                        WhenRefused.DEAD_LETTER,
                        Deliverables.reception("PKS 1/2026", LocalDate.of(2999, 12, 31), "warga.nama_lengkap")),
                port);
    }

    /** Of all partitions. */
    private static int lost(DeliveringHub hub) {
        return List.copyOf(hub.log.journal).stream()
                .filter(entry -> entry.step() == Step.EXPIRED && entry.system().equals(SYSTEM))
                .mapToInt(ExpiredDeliveriesIT::lost)
                .sum();
    }

    private static int lost(JournalEntry entry) {
        Matcher said = LOST.matcher(
                Optional.ofNullable(entry.details().get(Detail.REASON)).orElse(""));
        return said.matches() ? Integer.parseInt(said.group(1)) : 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket closing = new ServerSocket(0)) {
            return closing.getLocalPort();
        }
    }
}
