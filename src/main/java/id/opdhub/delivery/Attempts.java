package id.opdhub.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.delivery.Permission.Grant;
import id.opdhub.delivery.Permission.Routed;
import id.opdhub.delivery.channel.Delivery;
import id.opdhub.delivery.channel.EventAttributes;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.RecordCodec;
import id.opdhub.log.SetAside;
import id.opdhub.log.UnreadableEntry;
import id.opdhub.record.ServiceRecord;
import id.opdhub.record.SubjectKey;
import id.opdhub.registry.AgencySystem;

/** Makes the attempts at one destination, each under the rights of that moment. */
final class Attempts {

    private final Destination destination;
    private final Permission permission;
    private final SubjectKey subjects;
    private final OutboundRoute route;
    private final DeliveryMetrics metrics;

    Attempts(
            Destination destination,
            Permission permission,
            SubjectKey subjects,
            OutboundRoute route,
            DeliveryMetrics metrics) {
        this.destination = destination;
        this.permission = permission;
        this.subjects = subjects;
        this.route = route;
        this.metrics = metrics;
    }

    /** @param madeBefore attempts of the record that this hub may not know of */
    CompletableFuture<Attempt> make(ConsumedRecord consumed, int madeBefore) {
        Optional<ServiceRecord> record = read(consumed);
        if (record.isEmpty()) {
            return notMade(consumed, record, madeBefore, Outcome.undeliverable("unreadable"));
        }
        Optional<String> undeliverable = Optional.ofNullable(consumed.headers().get(SetAside.REASON));
        if (undeliverable.isPresent()) {
            return notMade(consumed, record, madeBefore, Outcome.undeliverable(undeliverable.get()));
        }
        AgencySystem system = destination.system();
        Grant grant = permission.ask(system, record.get(), Routed.of(consumed, record.get()));
        return switch (grant.kind()) {
            case NONE -> notMade(consumed, record, madeBefore, Outcome.undeliverable("no-agreement"));
            case EXPIRED ->
                CompletableFuture.completedFuture(
                        Attempt.withheld(consumed, record.get(), grant.agreement(), madeBefore));
            case GRANTED -> {
                int number = destination.blame().begin(consumed.position(), madeBefore);
                yield bring(system, record.get(), grant.data())
                        .thenApply(outcome ->
                                new Attempt(consumed, record, Optional.of(grant.agreement()), number, outcome));
            }
        };
    }

    private CompletableFuture<Outcome> bring(AgencySystem system, ServiceRecord record, ObjectNode data) {
        Delivery delivery = delivery(system, record.withData(data), subjects);
        return metrics.timed(system.id(), record, () -> route.bring(delivery));
    }

    /** As the recipient sees the record. */
    static Delivery delivery(AgencySystem system, ServiceRecord permitted, SubjectKey subjects) {
        ServiceRecord seen = permitted.withSubject(subjects.subjectFor(system.id(), permitted.subject()));
        return new Delivery(system, EventAttributes.allowed(RecordCodec.attributes(seen)), seen.data());
    }

    static Optional<ServiceRecord> read(ConsumedRecord consumed) {
        try {
            return Optional.of(RecordCodec.read(consumed));
        } catch (UnreadableEntry foreign) {
            return Optional.empty();
        }
    }

    private static CompletableFuture<Attempt> notMade(
            ConsumedRecord consumed, Optional<ServiceRecord> record, int madeBefore, Outcome why) {
        return CompletableFuture.completedFuture(Attempt.notMade(consumed, record, madeBefore, why));
    }
}
