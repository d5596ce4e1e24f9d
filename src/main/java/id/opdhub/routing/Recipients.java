package id.opdhub.routing;

import java.util.List;
import java.util.stream.Stream;

import id.opdhub.record.RecordType;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Systems;

/** Who may have a record by type and region. A system never gets back what it sent. */
final class Recipients {

    private final Systems systems;

    Recipients(Systems systems) {
        this.systems = systems;
    }

    List<Recipient> of(ServiceRecord record, RecordType type, List<String> regions) {
        String sender = record.event().system();
        return systems.all().stream()
                .filter(system -> !system.id().equals(sender))
                .flatMap(system -> recipient(system, type, regions))
                .toList();
    }

    /** One reception is enough, and one record is delivered to a system once: the folder's first that covers it. */
    private static Stream<Recipient> recipient(AgencySystem system, RecordType type, List<String> regions) {
        return system.receives().stream()
                .filter(reception -> reception.covers(type) && reception.covers(regions))
                .limit(1)
                .map(reception -> new Recipient(system, reception));
    }
}
