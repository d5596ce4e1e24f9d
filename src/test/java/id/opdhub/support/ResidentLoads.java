package id.opdhub.support;

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

/** Several senders side by side, each with persons of its own. */
public final class ResidentLoads implements AutoCloseable {

    public static final String KEY = "kunci-uji-opensid-tiku-selatan";
    public static final String KEY_VARIABLE = "OPENSID_TIKU_SELATAN_KEY";
    private static final int SENDERS = 4;
    private static final int BATCH = 100;

    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    private final List<ResidentLoad> loads = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();

    /**
     * Starts them.
     *
     * @param persons of all, a multiple of four
     * @param rounds events about each
     */
    public ResidentLoads(int persons, int rounds, String hub, Ledger ledger) {
        int each = persons / SENDERS;
        for (int sender = 0; sender < SENDERS; sender++) {
            var shape = new ResidentLoad.Shape(sender * each, each, rounds, BATCH);
            ResidentLoad load = new ResidentLoad(shape, hub, KEY, ledger);
            loads.add(load);
            running.add(threads.submit(load));
        }
    }

    public boolean areDone() {
        return running.stream().allMatch(Future::isDone);
    }

    /** Until everything was promised; a sender that failed makes this fail. */
    public void await(Duration longest) throws ExecutionException, TimeoutException, InterruptedException {
        for (Future<?> sender : running) {
            sender.get(longest.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** How many calls were answered with each status; 0 stands for none. */
    public Map<Integer, Integer> answers() {
        Map<Integer, Integer> all = new HashMap<>();
        loads.forEach(load -> load.answers().forEach((status, count) -> all.merge(status, count, Integer::sum)));
        return all;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
