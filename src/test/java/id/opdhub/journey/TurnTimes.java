package id.opdhub.journey;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How long the records of one turn were on the way, from their arrival at the hub to their arrival at a destination.
 *
 * @param median in milliseconds, as is
 * @param p99 which all but one in a hundred did not exceed
 */
record TurnTimes(int count, double median, double p99) {

    static TurnTimes of(LongStream milliseconds) {
        long[] sorted = milliseconds.sorted().toArray();
        return new TurnTimes(sorted.length, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    /** Turns with all well beside turns with some ill, one line each, and the middle ratio of all. */
    static String table(List<TurnTimes> well, List<TurnTimes> ill) {
        StringBuilder table = new StringBuilder("On the way, in ms: well, ill, ratio\n");
        for (int turn = 0; turn < well.size(); turn++) {
            table.append(well.get(turn).beside(ill.get(turn)));
        }
        return table.append("median of the ratios: %.2f (median), %.2f (p99)"
                        .formatted(middleRatio(well, ill, TurnTimes::median), middleRatio(well, ill, TurnTimes::p99)))
                .toString();
    }

    private String beside(TurnTimes other) {
        return "median %6.0f %6.0f %5.2f   p99 %6.0f %6.0f %5.2f   of %d and %d%n"
                .formatted(
                        median,
                        other.median,
                        other.median / median,
                        p99,
                        other.p99,
                        other.p99 / p99,
                        count,
                        other.count);
    }

    private static double middleRatio(List<TurnTimes> well, List<TurnTimes> ill, ToDoubleFunction<TurnTimes> time) {
        return IntStream.range(0, well.size())
                .mapToDouble(turn -> time.applyAsDouble(ill.get(turn)) / time.applyAsDouble(well.get(turn)))
                .sorted()
                .skip(well.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
