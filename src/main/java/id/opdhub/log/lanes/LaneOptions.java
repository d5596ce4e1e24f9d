package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.Optional;

/**
 * How one endpoint reads its topic; {@link LanesEndpoint} says what each option means.
 *
 * @param batch most records in one list; 0 hands records on one by one
 * @param sinceBirth whether a group that never committed should have had the topic's very first record
 */
record LaneOptions(
        String topic,
        int concurrency,
        int batch,
        Window window,
        Optional<LaneGate> gate,
        Optional<LaneListener> listener,
        GrowingWait retry,
        Duration drainTimeout,
        boolean sinceBirth) {

    LaneOptions {
        if (concurrency < 1 || batch < 0) {
            throw new IllegalArgumentException("concurrency is at least 1 and batch at least 0");
        }
        if (drainTimeout.isNegative()) {
            throw new IllegalArgumentException("drainTimeout is not negative");
        }
    }

    Waiting waiting() {
        return batch > 0 ? new Batches(batch) : new KeyedLanes();
    }
}
