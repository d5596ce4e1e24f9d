package id.opdhub.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.RecordCodec;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Agreement;
import id.opdhub.registry.Reception;

/** Whether a system may have a record right now, and which fields of it. What cannot be decided is not allowed. */
public final class Permission {

    /** Agreements end with a day of western Indonesia. */
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final RecordTypes types;
    private final Clock clock;

    public Permission(RecordTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /** What routing decided by: every region of the record, and the number of the agreement. */
    public record Routed(List<String> regions, String agreement) {

        public static Routed of(ConsumedRecord consumed, ServiceRecord record) {
            Map<String, String> headers = consumed.headers();
            String regions =
                    headers.getOrDefault(RecordCodec.REGIONS, record.envelope().region());
            return new Routed(List.of(regions.split(" ")), headers.getOrDefault(RecordCodec.AGREEMENT, ""));
        }
    }

    /** What a system may have of a record. */
    public record Grant(Kind kind, String agreement, ObjectNode data) {

        /** Whether it may have anything. */
        public enum Kind {
            GRANTED,
            EXPIRED,
            NONE
        }
    }

    /** The answer of today's agreements. The record holds what routing allowed; it can only become less. */
    public Grant ask(AgencySystem system, ServiceRecord record, Routed routed) {
        List<Agreement> covering = covering(system, record, routed.regions());
        LocalDate today = today();
        List<Agreement> holding =
                covering.stream().filter(agreement -> agreement.holdsOn(today)).toList();
        if (holding.isEmpty()) {
            return covering.isEmpty()
                    ? new Grant(Grant.Kind.NONE, "", record.data().objectNode())
                    : new Grant(
                            Grant.Kind.EXPIRED,
                            longest(covering).number(),
                            record.data().objectNode());
        }
        Agreement agreement = holding.stream()
                .filter(one -> one.number().equals(routed.agreement()))
                .findFirst()
                .orElse(holding.get(0));
        return new Grant(
                Grant.Kind.GRANTED, agreement.number(), agreement.fields().project(record.data()));
    }

    /** Whether the system's folder still names an agreement of this number, and it is over. */
    boolean isExpired(AgencySystem system, String number) {
        LocalDate today = today();
        return system.receives().stream()
                .map(Reception::agreement)
                .anyMatch(agreement -> agreement.number().equals(number) && !agreement.holdsOn(today));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(JAKARTA));
    }

    private static Agreement longest(List<Agreement> agreements) {
        return agreements.stream().max(Comparator.comparing(Agreement::until)).orElseThrow();
    }

    private List<Agreement> covering(AgencySystem system, ServiceRecord record, List<String> regions) {
        return types.find(record.type())
                .map(type -> system.receives().stream()
                        .filter(reception -> reception.covers(type) && reception.covers(regions))
                        .map(Reception::agreement)
                        .toList())
                .orElse(List.of());
    }
}
