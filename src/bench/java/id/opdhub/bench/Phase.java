package id.opdhub.bench;

import java.util.Map;

/**
 * What one side needed for one round.
 *
 * @param records how many it did
 * @param nanos from its start until everything was committed
 * @param cpuNanos of the whole process meanwhile
 * @param threads of these, by kind of thread
 * @param traces what it left behind, by name: both sides must leave the same
 */
record Phase(long records, long nanos, long cpuNanos, Map<String, Long> threads, Map<String, Long> traces) {

    double perSecond() {
        return records * 1e9 / nanos;
    }

    double cpuMicros() {
        return cpuNanos / 1e3 / records;
    }
}
