package id.opdhub.journey;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

import id.opdhub.support.BrokerProcess;
import id.opdhub.support.DatabaseProcess;
import id.opdhub.support.DeathFeed;
import id.opdhub.support.FakeAgency;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.ResidentLoad;
import id.opdhub.support.Routes;

/** The built hub with broker and database outside of it, and senders by HTTP and by Kafka that never tire. */
final class LoadedHub implements AutoCloseable {

    static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);
    private static final String OPENSID_KEY = "kunci-uji-opensid-tiku-selatan";
    private static final int SENDERS = 3;
    private static final int PERSONS = 20;

    final BrokerProcess broker;
    final DatabaseProcess database;
    final FakeAgency puskesmas = FakeAgency.start();
    final FakeAgency dashboard = FakeAgency.start();
    final Ledger residents = new Ledger();
    final Ledger deaths = new Ledger();
    final HubProcess hub;
    final DeathFeed feed;
    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS + 1);
    private final AtomicInteger rounds = new AtomicInteger();
    private final List<ResidentLoad> senders = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean isLoading;

    /** Starts everything but the load. */
    LoadedHub(Path folder) {
        broker = new BrokerProcess(folder.resolve("broker"));
        database = new DatabaseProcess(folder.resolve("postgres"));
        broker.start();
        database.start();
        hub = new HubProcess(folder, Routes.withoutRates(folder.resolve("routes")), environment());
        hub.start();
        feed = new DeathFeed(broker.address(), PERSONS, deaths);
    }

    private Map<String, String> environment() {
        return Map.of(
                "HUB_KAFKA_EMBEDDED", "false",
                "HUB_KAFKA_BOOTSTRAP_SERVERS", broker.address(),
                "HUB_KAFKA_DELIVERY_TIMEOUT", "4s",
                "SPRING_DATASOURCE_URL", database.url(),
                "OPENSID_TIKU_SELATAN_KEY", OPENSID_KEY,
                "PUSKESMAS_LUBUK_BASUNG_URL", puskesmas.url(),
                "DASBOR_SUMBAR_URL", dashboard.url());
    }

    void startLoad() {
        isLoading = true;
        senders.clear();
        for (int sender = 0; sender < SENDERS; sender++) {
            var shape = new ResidentLoad.Shape(sender * PERSONS, PERSONS, 0, PERSONS);
            ResidentLoad load = new ResidentLoad(shape, hub.url(), OPENSID_KEY, residents);
            senders.add(load);
            run(load::sendRound);
        }
        run(feed::sendRound);
    }

    /** No two rounds have one number, whoever sends them and whenever. */
    private void run(IntConsumer sender) {
        running.add(threads.submit(() -> {
            while (isLoading) {
                sender.accept(rounds.getAndIncrement());
                LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
            }
        }));
    }

    /** Every sender ends its round: what it has begun it was promised. */
    void stopLoad() throws InterruptedException, ExecutionException, TimeoutException {
        isLoading = false;
        for (Future<?> sender : running) {
            sender.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
        running.clear();
    }

    /** Until more was promised and more has arrived than now. */
    void awaitFlow() {
        int promised = residents.promised();
        int sent = deaths.promised();
        int arrived = dashboard.count();
        await().atMost(LONGEST)
                .until(() -> residents.promised() > promised + PERSONS * SENDERS
                        && deaths.promised() > sent + PERSONS
                        && dashboard.count() > arrived + PERSONS * SENDERS);
    }

    /** How many calls since the load started were answered with each status. */
    Map<Integer, Integer> answers() {
        Map<Integer, Integer> all = new HashMap<>();
        senders.forEach(sender -> sender.answers().forEach((status, count) -> all.merge(status, count, Integer::sum)));
        return all;
    }

    @Override
    public void close() {
        isLoading = false;
        threads.shutdownNow();
        hub.close();
        feed.close();
        database.close();
        broker.close();
        puskesmas.close();
        dashboard.close();
    }
}
