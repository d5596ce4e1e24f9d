package id.opdhub.delivery;

import java.time.Clock;

import id.opdhub.log.lanes.Lanes;
import id.opdhub.record.SubjectKey;

/**
 * What the stages of all destinations share.
 *
 * @param permission whether a system may have a record now
 * @param subjects as recipients see them
 * @param lanes that records come along
 * @param retries bring parked deliveries back to their lanes
 * @param deadLetters where records go that a system will not get
 * @param steps notes in the journal
 * @param holdSteps the same of holds
 * @param metrics of all deliveries
 * @param threads for work that nobody waits for
 * @param clock of the hub
 */
record StageParts(
        Permission permission,
        SubjectKey subjects,
        Lanes lanes,
        ParkedRetries retries,
        DeadLetters deadLetters,
        DeliverySteps steps,
        HoldSteps holdSteps,
        DeliveryMetrics metrics,
        DeliveryThreads threads,
        Clock clock) {

    Parking parking(Destination destination) {
        return new Parking(destination, retries.store(), retries, threads.storage(), clock);
    }

    DeliveryStage stage(Destination destination, Parking parking, OutboundRoute route) {
        Attempts attempts = new Attempts(destination, permission, subjects, route, metrics);
        Aftermath aftermath = new Aftermath(destination, parking, this);
        return new DeliveryStage(destination, parking, attempts, aftermath, threads.stage());
    }
}
