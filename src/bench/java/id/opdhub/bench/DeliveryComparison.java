package id.opdhub.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import id.opdhub.log.LogEntry;
import id.opdhub.log.RecordCodec;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.ServiceRecord;
import id.opdhub.record.SubjectKey;
import id.opdhub.registry.Agreement;
import id.opdhub.registry.Systems;

/** Log to HTTP: each record under today's rights, mapped, signed, brought in its key's order, and noted in the journal. */
final class DeliveryComparison implements Comparison {

    private static final String TOPIC = "hub.deliveries." + Folders.DASHBOARD;

    private final String name;
    private final Receiver receiver;
    private final HubUnderMeasure hub;
    private final Brokers brokers;
    private final SampleRecords samples;
    private final FloorLoop floor;
    private final Side stage;

    /**
     * @param delayMillis how long the receiver takes
     * @param concurrency attempts at once
     */
    DeliveryComparison(String database, int delayMillis, int concurrency) throws Exception {
        name = "delivery, receiver at " + delayMillis + " ms";
        receiver = new Receiver(delayMillis);
        hub = HubUnderMeasure.start(database, receiver.url(), concurrency);
        brokers = new Brokers(hub.kafka());
        samples = new SampleRecords(hub.bean(RecordTypes.class), hub.bean(SubjectKey.class), true);
        brokers.createLike(FloorJournal.TOPIC, "hub.journal");
        FloorRule rule = FloorRule.of(hub.bean(Systems.class)).get(0);
        floor = new FloorLoop(new DeliveryFloor(hub, rule, receiver.url(), concurrency), TOPIC);
        stage = new Stage(hub, "hub.delivery." + Folders.DASHBOARD);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(int round, int records) {
        Agreement agreement = hub.bean(Systems.class)
                .find(Folders.DASHBOARD)
                .orElseThrow()
                .receives()
                .get(0)
                .agreement();
        hub.append(IntStream.range(0, records).mapToObj(number -> routed(samples.record(round, number), agreement)));
    }

    /** As routing writes it. */
    private LogEntry routed(ServiceRecord record, Agreement agreement) {
        RecordTypes types = hub.bean(RecordTypes.class);
        String regions =
                String.join(" ", types.find(record.type()).orElseThrow().regions(record.data()));
        return RecordCodec.write(TOPIC, record.withData(agreement.fields().project(record.data())))
                .withHeader(RecordCodec.REGIONS, regions)
                .withHeader(RecordCodec.AGREEMENT, agreement.number());
    }

    @Override
    public Side floor() {
        receiver.forget();
        return floor;
    }

    @Override
    public Side hub() {
        receiver.forget();
        return stage;
    }

    @Override
    public boolean isDone(Side side) {
        String group = side == floor ? DeliveryFloor.GROUP : "hub-delivery";
        return brokers.committed(group, TOPIC) == brokers.length(TOPIC);
    }

    @Override
    public Map<String, Long> traces(Side side) {
        Map<String, Long> traces = new HashMap<>(receiver.traces());
        traces.put("journal", brokers.length(side == floor ? FloorJournal.TOPIC : "hub.journal"));
        return traces;
    }

    @Override
    public void close() {
        floor.close();
        receiver.close();
        brokers.close();
        hub.close();
    }
}
