package id.opdhub.journey;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import id.opdhub.support.Ledger;
import id.opdhub.support.ResidentLoad;
import id.opdhub.support.ResidentLoads;

/** Five records in each call, at so many calls a second, however long the hub takes to bring them. */
final class SteadyLoad {

    private static final int CALLS_A_SECOND = Integer.getInteger("soak.calls-a-second", 5);
    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1) / CALLS_A_SECOND;
    private static final int PERSONS_OF_A_CALL = 5;
    private static final int GROUPS = 20;

    private final List<ResidentLoad> groups;
    private int calls;

    SteadyLoad(String hub, Ledger ledger) {
        this(hub, ledger, 0);
    }

    /** @param firstPerson number of the first of a hundred */
    SteadyLoad(String hub, Ledger ledger, int firstPerson) {
        groups = IntStream.range(0, GROUPS)
                .mapToObj(group -> new ResidentLoad.Shape(
                        firstPerson + group * PERSONS_OF_A_CALL, PERSONS_OF_A_CALL, 0, PERSONS_OF_A_CALL))
                .map(shape -> new ResidentLoad(shape, hub, ResidentLoads.KEY, ledger))
                .toList();
    }

    /** Returns when all of it was promised. */
    void run(Duration time) {
        long begin = System.nanoTime();
        long end = time.toSeconds() * CALLS_A_SECOND;
        for (long call = 0; call < end; call++) {
            LockSupport.parkNanos(begin + call * BETWEEN - System.nanoTime());
            groups.get(calls % GROUPS).sendRound(calls / GROUPS);
            calls++;
        }
    }
}
