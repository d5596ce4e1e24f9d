package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;

import id.opdhub.log.KafkaClient;

/** A real consumer whose next calls fail as often as the test says. */
final class FaultyConsumer extends KafkaConsumer<byte[], byte[]> {

    private final Faults faults;

    /** How many calls still fail. */
    record Faults(AtomicInteger commits, AtomicInteger polls) {

        static Faults none() {
            return new Faults(new AtomicInteger(), new AtomicInteger());
        }

        private static boolean strike(AtomicInteger left) {
            return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }

    FaultyConsumer(Map<String, Object> settings, Faults faults) {
        super(settings);
        this.faults = faults;
    }

    /** Lanes whose consumers have these faults. */
    static LanesComponent lanes(Faults faults) {
        return new LanesComponent(LogOfTests.shared().client()) {
            @Override
            FaultyConsumer consumer(String group, KafkaClient brokers) {
                Map<String, Object> client = LogOfTests.shared().client().settings();
                return new FaultyConsumer(ConsumerProperties.of(client, group, Duration.ofSeconds(6)), faults);
            }
        };
    }

    @Override
    public void commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        if (Faults.strike(faults.commits())) {
            callback.onComplete(offsets, new RetriableCommitFailedException("made to fail"));
        } else {
            super.commitAsync(offsets, callback);
        }
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        if (Faults.strike(faults.polls())) {
            throw new IllegalStateException("made to fail");
        }
        return super.poll(timeout);
    }
}
