package id.opdhub.log.lanes;

import java.util.ArrayDeque;
import java.util.Deque;

import id.opdhub.log.lanes.Lane.Place;

/** One record at a time for each key, all keys side by side; lanes that are ready queue up. */
final class KeyedLanes implements Waiting {

    private final Deque<Lane> ready = new ArrayDeque<>();

    @Override
    public void add(LaneRecord record) {
        Lane lane = record.partition().laneOf(record);
        lane.add(record);
        offer(lane);
    }

    @Override
    public boolean inject(LaneRecord record) {
        Lane lane = record.partition().laneOf(record);
        boolean taken = lane.inject(record);
        offer(lane);
        return taken;
    }

    @Override
    public boolean isReady() {
        return !ready.isEmpty();
    }

    @Override
    public Work take() {
        Lane lane = ready.removeFirst();
        lane.moveTo(Place.OUT);
        return lane;
    }

    @Override
    public void done(Work work) {
        Lane lane = (Lane) work;
        lane.moveTo(Place.IDLE);
        if (lane.removeHead()) {
            lane.partition().forget(lane);
        } else {
            offer(lane);
        }
    }

    @Override
    public void failed(Work work) {
        ((Lane) work).moveTo(Place.WAITING);
    }

    @Override
    public void again(Work work) {
        Lane lane = (Lane) work;
        lane.moveTo(Place.IDLE);
        offer(lane);
    }

    @Override
    public void open(PartitionLanes partition) {
        partition.lanes().forEach(this::offer);
    }

    @Override
    public void close(PartitionLanes partition) {
        partition.lanes().forEach(lane -> {
            if (lane.place() == Place.READY && !partition.lets(lane.head())) {
                lane.moveTo(Place.IDLE);
            }
        });
        ready.removeIf(lane -> lane.place() == Place.IDLE);
    }

    @Override
    public boolean isDrained(PartitionLanes partition) {
        return ready.stream().noneMatch(lane -> lane.partition() == partition);
    }

    private void offer(Lane lane) {
        if (lane.place() == Place.IDLE && lane.partition().lets(lane.head())) {
            lane.moveTo(Place.READY);
            ready.addLast(lane);
        }
    }
}
