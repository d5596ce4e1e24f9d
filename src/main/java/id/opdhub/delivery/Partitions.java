package id.opdhub.delivery;

import id.opdhub.journal.LostRecords;
import id.opdhub.journal.Step;
import id.opdhub.log.lanes.LaneListener;

/** Keeps in memory what belongs to the partitions that this hub reads, and notes what the log lost. */
final class Partitions implements LaneListener {

    private final Destination destination;
    private final Parking parking;
    private final DeliverySteps steps;

    Partitions(Destination destination, Parking parking, DeliverySteps steps) {
        this.destination = destination;
        this.parking = parking;
        this.steps = steps;
    }

    /** Before the first record: it may be of a parked key. When the database is away the partition waits for it. */
    @Override
    public void assigned(String topic, int partition) {
        parking.load(partition);
    }

    @Override
    public void unassigned(String topic, int partition) {
        destination.parked().forget(partition);
        destination.blame().forget(partition);
    }

    @Override
    public void skipped(String topic, int partition, long from, long to) {
        steps.write(LostRecords.entry(steps.ofSystem(Step.EXPIRED, destination.id()), from, to))
                .join();
    }
}
