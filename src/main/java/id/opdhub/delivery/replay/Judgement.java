package id.opdhub.delivery.replay;

import java.util.List;
import java.util.Optional;

import id.opdhub.delivery.Permission;
import id.opdhub.delivery.Permission.Grant;
import id.opdhub.delivery.Permission.Routed;
import id.opdhub.delivery.replay.Ruling.Permitted;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.RecordCodec;
import id.opdhub.log.UnreadableEntry;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Reception;

/** Decides what becomes of a dead letter under the rights of now. What cannot be decided does not go. */
final class Judgement {

    private static final String UNDECIDED = "filter-failed";

    private final Permission permission;

    Judgement(Permission permission) {
        this.permission = permission;
    }

    /**
     * What there is of a letter.
     *
     * @param found the letter as the log still has it
     * @param original the record as it was accepted, where the folder's condition is to be asked again
     * @param system the recipient, where it has a folder
     * @param isStale whether the subject has, or will have, something newer
     */
    record Evidence(
            Optional<ConsumedRecord> found,
            Optional<ServiceRecord> original,
            Optional<AgencySystem> system,
            boolean isStale) {}

    /** Routing could not say whether the folder's condition wants the record: all of the record is needed to ask again. */
    static boolean isUndecided(DeadLetter letter) {
        return letter.death().reason().equals(UNDECIDED);
    }

    Ruling of(DeadLetter letter, Evidence evidence, boolean includeStale) {
        if (evidence.found().isEmpty()) {
            return Ruling.none(letter, Verdict.EXPIRED);
        }
        Optional<ServiceRecord> record = read(evidence.found().get());
        if (record.isEmpty()) {
            return Ruling.none(letter, Verdict.UNREADABLE);
        }
        if (evidence.system().isEmpty()) {
            return Ruling.none(letter, Verdict.NOT_AGREED);
        }
        Optional<ServiceRecord> whole = isUndecided(letter) ? evidence.original() : record;
        if (whole.isEmpty()) {
            return Ruling.none(letter, Verdict.EXPIRED);
        }
        Routed routed = Routed.of(evidence.found().get(), record.get());
        return permitted(letter, evidence.system().get(), whole.get(), routed)
                .withStale(evidence.isStale() && !includeStale);
    }

    private Ruling permitted(DeadLetter letter, AgencySystem system, ServiceRecord whole, Routed routed) {
        boolean isUndecided = isUndecided(letter);
        Grant grant = permission.ask(isUndecided ? willing(system, whole) : system, whole, routed);
        return switch (grant.kind()) {
            case NONE -> Ruling.none(letter, isUndecided ? Verdict.NOT_WANTED : Verdict.NOT_AGREED);
            case EXPIRED -> Ruling.none(letter, Verdict.AGREEMENT_ENDED);
            case GRANTED ->
                Ruling.granted(
                        letter,
                        new Permitted(system, whole.withData(grant.data()), routed.regions(), grant.agreement()));
        };
    }

    /** The system as far as its conditions want the record; one that still fails does not. */
    private static AgencySystem willing(AgencySystem system, ServiceRecord whole) {
        List<Reception> willing = system.receives().stream()
                .filter(reception -> wants(reception, whole))
                .toList();
        return new AgencySystem(
                system.id(),
                system.version(),
                system.profile(),
                system.credentials(),
                system.sends(),
                willing,
                system.delivery());
    }

    private static boolean wants(Reception reception, ServiceRecord whole) {
        try {
            return reception.when().isEmpty() || reception.when().get().test(whole.data());
        } catch (MappingFailure still) {
            return false;
        }
    }

    private static Optional<ServiceRecord> read(ConsumedRecord found) {
        try {
            return Optional.of(RecordCodec.read(found));
        } catch (UnreadableEntry foreign) {
            return Optional.empty();
        }
    }
}
