package id.opdhub.log.lanes;

import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;

/** A Kafka consumer that other threads may wake from its poll, without their call breaking anything else it does. */
final class Client {

    private final Consumer<byte[], byte[]> kafka;
    private volatile boolean wakeable;

    Client(Consumer<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** For the poll thread only. */
    Consumer<byte[], byte[]> kafka() {
        return kafka;
    }

    /** From here on what others change is noticed: before the poll thread looks for changes. */
    void beginTurn() {
        wakeable = true;
    }

    void endPoll() {
        wakeable = false;
    }

    void wake() {
        if (wakeable) {
            kafka.wakeup();
        }
    }

    /** A call that a late wake-up does not break off. */
    <T> T undisturbed(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (WakeupException late) {
                wakeable = false;
            }
        }
    }
}
