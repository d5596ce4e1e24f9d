package id.opdhub.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Routing by hand: one thread polls, claims, projects and sends; acknowledgements come while it works on the next polls,
 * and offsets are committed for polls that are acknowledged without a gap.
 */
final class RoutingFloor implements FloorLoop.Work {

    static final String GROUP = "floor-routing";
    static final String DELIVERIES = "floor.deliveries.";

    private static final int MOST_UNDER_WAY = 8;
    private static final Map<String, List<JsonPointer>> REGIONS = Map.of(
            "id.opdhub.kependudukan.kelahiran.v1", pointers("/warga/alamat/kode_desa", "/wilayah_peristiwa"),
            "id.opdhub.kependudukan.kematian.v1", pointers("/warga/alamat/kode_desa", "/wilayah_peristiwa"),
            "id.opdhub.kependudukan.penduduk.v1", pointers("/warga/alamat/kode_desa"),
            "id.opdhub.kesehatan.pasien.v1", pointers("/warga/alamat/kode_desa", "/fasilitas/kode_wilayah"));

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final FloorClaims claims;
    private final List<FloorRule> rules;
    private final Deque<Poll> underWay = new ArrayDeque<>();

    /** One poll's offsets, and how many of its appends are not acknowledged. */
    private record Poll(Map<TopicPartition, OffsetAndMetadata> offsets, AtomicInteger open) {}

    RoutingFloor(HubUnderMeasure hub, List<FloorRule> rules) throws SQLException {
        this.consumer = FloorClients.consumer(hub.kafka(), GROUP, 1000);
        this.producer = FloorClients.producer(hub.kafka());
        this.claims = new FloorClaims(hub.database());
        this.rules = rules;
    }

    private static List<JsonPointer> pointers(String... paths) {
        return java.util.Arrays.stream(paths).map(JsonPointer::compile).toList();
    }

    @Override
    public KafkaConsumer<byte[], byte[]> consumer() {
        return consumer;
    }

    @Override
    public void turn() throws Exception {
        ConsumerRecords<byte[], byte[]> polled =
                consumer.poll(Duration.ofMillis(underWay.isEmpty() ? 100 : underWay.size() < MOST_UNDER_WAY ? 5 : 0));
        if (!polled.isEmpty()) {
            route(polled);
        }
        commit();
    }

    private void route(ConsumerRecords<byte[], byte[]> polled) throws SQLException, JsonProcessingException {
        List<FloorEvent> events = new ArrayList<>(polled.count());
        for (ConsumerRecord<byte[], byte[]> consumed : polled) {
            events.add(FloorEvent.read(consumed));
        }
        if (claims.claim(events) != events.size()) {
            throw new IllegalStateException("events were routed before");
        }
        List<ProducerRecord<byte[], byte[]>> appends = new ArrayList<>(events.size() * 4);
        LocalDate today = LocalDate.now();
        for (FloorEvent event : events) {
            plan(event, today, appends);
        }
        Poll poll = new Poll(polled.nextOffsets(), new AtomicInteger(appends.size()));
        underWay.addLast(poll);
        for (ProducerRecord<byte[], byte[]> append : appends) {
            producer.send(append, (where, failure) -> {
                if (failure == null) { // otherwise the poll is never committed, and the measurement ends without end
                    poll.open().decrementAndGet();
                }
            });
        }
    }

    private void plan(FloorEvent event, LocalDate today, List<ProducerRecord<byte[], byte[]>> appends)
            throws JsonProcessingException {
        List<String> regions = regions(event);
        Set<String> taken = new java.util.HashSet<>();
        for (FloorRule rule : rules) {
            if (rule.covers(event, regions, today) && taken.add(rule.system())) {
                appends.add(delivery(event, rule, regions));
                appends.add(FloorJournal.entry(
                        "ROUTED",
                        event,
                        rule.system(),
                        "AGREEMENT",
                        rule.agreement(),
                        "FIELDS",
                        rule.names(),
                        "VERSION",
                        rule.version()));
            }
        }
        if (taken.isEmpty()) {
            appends.add(FloorJournal.entry("UNROUTED", event, event.sender()));
        }
    }

    private static ProducerRecord<byte[], byte[]> delivery(FloorEvent event, FloorRule rule, List<String> regions)
            throws JsonProcessingException {
        byte[] json = FloorEvent.JSON.writeValueAsBytes(rule.fields().project(event.data()));
        byte[] stored = new byte[json.length + 1];
        stored[0] = 1;
        System.arraycopy(json, 0, stored, 1, json.length);
        ProducerRecord<byte[], byte[]> delivery = new ProducerRecord<>(
                DELIVERIES + rule.system(),
                null,
                event.consumed().key(),
                stored,
                event.consumed().headers());
        delivery.headers().add("hub_regions", String.join(" ", regions).getBytes(StandardCharsets.UTF_8));
        delivery.headers().add("hub_agreement", rule.agreement().getBytes(StandardCharsets.UTF_8));
        return delivery;
    }

    private static List<String> regions(FloorEvent event) {
        List<String> regions = new ArrayList<>(2);
        for (JsonPointer pointer : REGIONS.get(event.type())) {
            JsonNode region = event.data().at(pointer);
            if (region.isTextual() && !regions.contains(region.textValue())) {
                regions.add(region.textValue());
            }
        }
        return regions;
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        while (!underWay.isEmpty() && underWay.peekFirst().open().get() == 0) {
            offsets.putAll(underWay.removeFirst().offsets());
        }
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, null);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        claims.close();
    }
}
