package id.opdhub.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.opdhub.record.EventId;

/**
 * What happened to the records of one subject and type: when each was accepted, and how far it is on its way to one system.
 *
 * @param entries oldest first: those of acceptance, and those of the system
 */
public record SubjectHistory(List<JournalEntry> entries) {

    private static final Set<Step> ON_ITS_WAY = Set.of(Step.ROUTED, Step.REPLAYED);
    private static final Set<Step> AT_AN_END = Set.of(Step.SKIPPED, Step.DEAD_LETTERED);

    /**
     * Whether the system has, or is about to get, a record that was accepted after this one, or in the same instant. A
     * record whose acceptance the journal no longer knows is older than all.
     */
    public boolean hasNewerThan(EventId event) {
        Map<EventId, Instant> accepted = new HashMap<>();
        Set<EventId> arriving = new HashSet<>();
        Set<EventId> delivered = new HashSet<>();
        for (JournalEntry entry : entries) {
            EventId other = entry.about()
                    .map(about -> new EventId(about.source(), about.id()))
                    .orElseThrow();
            if (entry.step() == Step.ACCEPTED) {
                accepted.putIfAbsent(other, entry.when());
            } else if (entry.step() == Step.DELIVERED) {
                delivered.add(other);
            } else if (ON_ITS_WAY.contains(entry.step())) {
                arriving.add(other);
            } else if (AT_AN_END.contains(entry.step())) {
                arriving.remove(other);
            }
        }
        arriving.addAll(delivered);
        arriving.remove(event);
        Instant own = accepted.getOrDefault(event, Instant.MIN);
        return arriving.stream()
                .anyMatch(other -> !accepted.getOrDefault(other, Instant.MIN).isBefore(own));
    }
}
