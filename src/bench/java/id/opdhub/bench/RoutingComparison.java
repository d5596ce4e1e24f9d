package id.opdhub.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.opdhub.log.RecordCodec;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.SubjectKey;
import id.opdhub.registry.Systems;

/** Log to log: each record deduplicated, projected for each of its recipients, appended, and noted in the journal. */
final class RoutingComparison implements Comparison {

    private static final List<String> RECIPIENTS =
            List.of(Folders.DASHBOARD, Folders.PUSKESMAS, Folders.VILLAGE, Folders.TAXES);

    private final HubUnderMeasure hub;
    private final Brokers brokers;
    private final SampleRecords samples;
    private final FloorLoop floor;
    private final Side stage;

    RoutingComparison(String database) throws IOException, SQLException, InterruptedException {
        hub = HubUnderMeasure.start(database, "http://localhost:9/", 1);
        brokers = new Brokers(hub.kafka());
        samples = new SampleRecords(hub.bean(RecordTypes.class), hub.bean(SubjectKey.class), false);
        brokers.createLike(FloorJournal.TOPIC, "hub.journal");
        RECIPIENTS.forEach(system -> brokers.createLike(RoutingFloor.DELIVERIES + system, "hub.deliveries." + system));
        floor = new FloorLoop(new RoutingFloor(hub, FloorRule.of(hub.bean(Systems.class))), "hub.records");
        stage = new Stage(hub, "hub.routing");
    }

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public void prepare(int round, int records) {
        hub.append(IntStream.range(0, records)
                .mapToObj(number -> RecordCodec.write("hub.records", samples.record(round, number))));
    }

    @Override
    public Side floor() {
        return floor;
    }

    @Override
    public Side hub() {
        return stage;
    }

    @Override
    public boolean isDone(Side side) {
        String group = side == floor ? RoutingFloor.GROUP : "hub-routing";
        return brokers.committed(group, "hub.records") == brokers.length("hub.records");
    }

    @Override
    public Map<String, Long> traces(Side side) {
        String prefix = side == floor ? "floor" : "hub";
        Map<String, Long> traces = new HashMap<>();
        traces.put("journal", brokers.length(prefix + ".journal"));
        RECIPIENTS.forEach(system -> traces.put(system, brokers.length(prefix + ".deliveries." + system)));
        return traces;
    }

    @Override
    public void close() {
        floor.close();
        brokers.close();
        hub.close();
    }
}
