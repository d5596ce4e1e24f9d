package id.opdhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import id.opdhub.record.CodeLists;

/**
 * Delivery by hand: one thread polls, prepares calls and keeps the lanes; the client's thread appends the journal entries
 * when an answer is there; a record is done when both are acknowledged.
 */
final class DeliveryFloor implements FloorLoop.Work {

    static final String GROUP = "floor-delivery";

    private static final int MOST_UNDONE = 3000;
    private static final long COMMIT_EVERY = Duration.ofMillis(100).toNanos();
    private static final String[] ATTEMPT = {"ATTEMPT", "1", "OUTCOME", "delivered"};

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final FloorCalls calls;
    private final FloorRule rule;
    private final DashboardRow row;
    private final FloorLanes lanes;
    private final ConcurrentLinkedQueue<ConsumerRecord<byte[], byte[]>> done = new ConcurrentLinkedQueue<>();
    private long commitDue = System.nanoTime();

    DeliveryFloor(HubUnderMeasure hub, FloorRule rule, String receiver, int concurrency)
            throws GeneralSecurityException {
        this.topic = "hub.deliveries." + rule.system();
        this.consumer = FloorClients.consumer(hub.kafka(), GROUP, 500);
        this.producer = FloorClients.producer(hub.kafka());
        this.calls = new FloorCalls(receiver, concurrency);
        this.rule = rule;
        this.row = new DashboardRow(hub.bean(CodeLists.class));
        this.lanes = new FloorLanes(concurrency, this::bring);
    }

    @Override
    public KafkaConsumer<byte[], byte[]> consumer() {
        return consumer;
    }

    @Override
    public void turn() {
        if (lanes.undone() > MOST_UNDONE) {
            consumer.pause(consumer.assignment());
        }
        consumer.poll(lanes.undone() == 0 ? Duration.ofMillis(50) : Duration.ofMillis(1))
                .forEach(lanes::read);
        for (ConsumerRecord<byte[], byte[]> record = done.poll(); record != null; record = done.poll()) {
            lanes.done(record);
        }
        lanes.startReady();
        commit();
    }

    private void commit() {
        if (System.nanoTime() - commitDue >= 0) {
            commitDue = System.nanoTime() + COMMIT_EVERY;
            Map<TopicPartition, OffsetAndMetadata> offsets = lanes.toCommit(topic);
            if (!offsets.isEmpty()) {
                consumer.commitAsync(offsets, null);
            }
        }
    }

    /** Under today's rights: what was routed may only become less. */
    private void bring(ConsumerRecord<byte[], byte[]> record) {
        FloorEvent event = FloorEvent.read(record);
        List<String> regions =
                List.of(FloorClients.text(record.headers(), "hub_regions").split(" "));
        if (!rule.covers(event, regions, LocalDate.now())
                || !rule.agreement().equals(FloorClients.text(record.headers(), "hub_agreement"))) {
            throw new IllegalStateException("no agreement");
        }
        try {
            byte[] body = FloorEvent.JSON.writeValueAsBytes(row.of(rule.fields().project(event.data())));
            calls.post(event, body, status -> answered(event, status));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void answered(FloorEvent event, int status) {
        AtomicInteger open = new AtomicInteger(2);
        String[] why = {"AGREEMENT", rule.agreement(), "REASON", "http-" + status, "VERSION", rule.version()};
        String[] attempt = Arrays.copyOf(why, why.length + ATTEMPT.length);
        System.arraycopy(ATTEMPT, 0, attempt, why.length, ATTEMPT.length);
        note(event, open, FloorJournal.entry("ATTEMPTED", event, rule.system(), attempt));
        note(event, open, FloorJournal.entry("DELIVERED", event, rule.system(), why));
    }

    private void note(FloorEvent event, AtomicInteger open, ProducerRecord<byte[], byte[]> entry) {
        producer.send(entry, (where, failure) -> {
            if (failure == null && open.decrementAndGet() == 0) {
                done.add(event.consumed());
            }
        });
    }

    @Override
    public void close() {
        calls.close();
        producer.close();
    }
}
