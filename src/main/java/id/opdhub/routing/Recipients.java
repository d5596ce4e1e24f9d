package id.opdhub.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.opdhub.mapping.MappingFailure;
import id.opdhub.record.RecordType;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Reception;
import id.opdhub.registry.Systems;

/** Who gets a record, by type, region and condition. A system never gets back what it sent, and nothing twice. */
final class Recipients {

    /** Agreements end when their day ends there, as delivery sees it. */
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Systems systems;
    private final Clock clock;

    Recipients(Systems systems, Clock clock) {
        this.systems = systems;
        this.clock = clock;
    }

    List<Recipient> of(ServiceRecord record, RecordType type, List<String> regions) {
        LocalDate today = LocalDate.now(clock.withZone(JAKARTA));
        return others(record)
                .flatMap(system -> choose(system, covering(system, type, regions, today), record).stream())
                .toList();
    }

    /** Why nobody gets a record: the first hurdle that no system passes. */
    String hurdle(ServiceRecord record, RecordType type, List<String> regions) {
        List<Reception> ofType = others(record)
                .flatMap(system -> system.receives().stream())
                .filter(reception -> reception.covers(type))
                .toList();
        if (ofType.isEmpty()) {
            return "type-not-received";
        }
        return ofType.stream().anyMatch(reception -> reception.covers(regions))
                ? "condition-not-met"
                : "region-not-received";
    }

    private Stream<AgencySystem> others(ServiceRecord record) {
        String sender = record.event().system();
        return systems.all().stream().filter(system -> !system.id().equals(sender));
    }

    /** Agreements in force first; one that has ended still takes the record, which then waits for its renewal. */
    private static List<Reception> covering(
            AgencySystem system, RecordType type, List<String> regions, LocalDate today) {
        return system.receives().stream()
                .filter(reception -> reception.covers(type) && reception.covers(regions))
                .sorted(Comparator.comparing(reception -> !reception.agreement().holdsOn(today)))
                .toList();
    }

    /** The first entry that wants the record; where none does, the first that could not say. */
    private static Optional<Recipient> choose(AgencySystem system, List<Reception> receptions, ServiceRecord record) {
        List<Recipient> willing = receptions.stream()
                .flatMap(reception -> ask(system, reception, record))
                .toList();
        return willing.stream().filter(Recipient::decided).findFirst().or(() -> willing.stream()
                .findFirst());
    }

    private static Stream<Recipient> ask(AgencySystem system, Reception reception, ServiceRecord record) {
        try {
            boolean wanted =
                    reception.when().isEmpty() || reception.when().get().test(record.data());
            return wanted ? Stream.of(new Recipient(system, reception, true)) : Stream.empty();
        } catch (MappingFailure failure) {
            return Stream.of(new Recipient(system, reception, false));
        }
    }
}
