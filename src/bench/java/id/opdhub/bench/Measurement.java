package id.opdhub.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import id.opdhub.bench.Comparison.Side;

/** Lets both sides of a comparison do the same work by turns, and measures each turn. */
final class Measurement {

    private static final long LOOK_AGAIN = Duration.ofMillis(25).toNanos();
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();

    private final Comparison comparison;
    private final int records;

    Measurement(Comparison comparison, int records) {
        this.comparison = comparison;
        this.records = records;
    }

    Ratios run(int warmUps, int rounds) {
        Ratios ratios = new Ratios(comparison.name());
        for (int round = 0; round < warmUps + rounds; round++) {
            comparison.prepare(round, records);
            // Whoever is first meets a colder cache: they take turns at that too.
            boolean floorFirst = round % 2 == 0;
            Phase first = measure(floorFirst ? comparison.floor() : comparison.hub());
            Phase second = measure(floorFirst ? comparison.hub() : comparison.floor());
            if (!first.traces().equals(second.traces())) {
                throw new IllegalStateException("unequal work: " + first.traces() + " and " + second.traces());
            }
            Phase floor = floorFirst ? first : second;
            Phase hub = floorFirst ? second : first;
            System.out.printf(
                    "%-12s round %d%s %s%n",
                    comparison.name(), round, round < warmUps ? " (warm-up)" : "", Ratios.line(floor, hub));
            if (round >= warmUps) {
                ratios.add(floor, hub);
            }
        }
        return ratios;
    }

    private Phase measure(Side side) {
        Map<String, Long> before = comparison.traces(side);
        System.gc();
        CpuTime cpu = new CpuTime();
        long begun = System.nanoTime();
        side.go();
        while (!comparison.isDone(side)) {
            if (System.nanoTime() - begun > LONGEST) {
                throw new IllegalStateException("not done in time: " + comparison.traces(side));
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        long nanos = System.nanoTime() - begun;
        long process = cpu.process();
        Map<String, Long> threads = cpu.byKind();
        side.rest();
        Map<String, Long> traces = new HashMap<>(comparison.traces(side));
        before.forEach((name, number) -> traces.merge(name, -number, Long::sum));
        return new Phase(records, nanos, process, threads, traces);
    }
}
