package id.opdhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import id.opdhub.delivery.Holding.Cause;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.registry.AgencySystem;

/** The systems that records are brought to: connects and disconnects them, says how they are doing, holds and releases them. */
public final class Destinations {

    /** The consumer group of all deliveries. */
    public static final String GROUP = "hub-delivery";

    private static final Logger LOG = LoggerFactory.getLogger(Destinations.class);
    static final Duration LOOK_AFTER_PARKED = Duration.ofMillis(500);
    static final Duration LOOK_AFTER_HOLDS = Duration.ofSeconds(5);

    private final Map<String, Destination> byId = new ConcurrentSkipListMap<>();
    private final DestinationRoutes routes;
    private final StageParts parts;
    private final Holds holds;
    private final ParkedVerdicts verdicts;
    private final DestinationSettings settings;

    Destinations(
            DestinationRoutes routes,
            StageParts parts,
            Holds holds,
            ParkedVerdicts verdicts,
            DestinationSettings settings) {
        this.routes = routes;
        this.parts = parts;
        this.holds = holds;
        this.verdicts = verdicts;
        this.settings = settings;
    }

    /** Begins or goes on to bring records to a system, as its folder's newest version says. Its topic must be there. */
    public synchronized void connect(AgencySystem system) throws Exception {
        Destination known = byId.get(system.id());
        if (known == null) {
            if (!system.receives().isEmpty()) {
                begin(system);
            }
            return;
        }
        known.adopt(system);
        renewHolds(known);
        routes.renew(known);
        routes.resume(known);
        parts.lanes().wake(known.topic());
    }

    /** Brings nothing to a system until it is connected again: its folder's routes are being replaced. */
    synchronized void pause(String system) throws Exception {
        Destination known = byId.get(system);
        if (known != null) {
            routes.suspend(known);
        }
    }

    private void begin(AgencySystem system) throws Exception {
        Clock clock = parts.clock();
        Circuit circuit =
                new Circuit(settings, clock, () -> ThreadLocalRandom.current().nextDouble());
        Destination destination = new Destination(system, routes.topic(system), circuit);
        takeOverHold(destination);
        parts.metrics().watch(destination);
        parts.deadLetters().count(destination);
        routes.start(destination);
        byId.put(system.id(), destination);
    }

    /** An agreement may have been renewed. */
    private void renewHolds(Destination destination) {
        try {
            holds.compare(List.of(destination));
        } catch (DataAccessException databaseAway) {
            LOG.atWarn().addKeyValue("system", destination.id()).log("Holds are compared with the folder later");
        }
        parts.holdSteps().follow(destination);
    }

    /** A hold from before a restart comes first, else a destination that is gone would be troubled again. */
    private void takeOverHold(Destination destination) {
        try {
            holds.compare(List.of(destination));
        } catch (DataAccessException databaseAway) {
            destination.circuit().troubled("hub-storage");
        }
    }

    /** Ends bringing records to a system whose folder is gone; what waits for it stays in the log. */
    public synchronized void disconnect(String system) throws Exception {
        Destination known = byId.remove(system);
        if (known != null) {
            routes.stop(system);
            parts.metrics().forget(known);
        }
    }

    public List<DestinationState> states() {
        return byId.values().stream().map(DestinationState::of).toList();
    }

    /**
     * Nothing goes to the system until it is released; done when the journal has it.
     *
     * @return false when nothing is brought to such a system
     */
    public boolean hold(String system, String who, String why) {
        Optional<Destination> found = find(system);
        found.ifPresent(destination -> {
            holds.hold(
                    destination,
                    Holding.kept(Cause.OPERATOR, "operator", parts.clock().instant()));
            note(Step.HELD, system, who, why);
        });
        return found.isPresent();
    }

    /**
     * Records go again, whatever had held the system or a key.
     *
     * @return false when nothing is brought to such a system
     */
    public boolean release(String system, String who, String why) {
        Optional<Destination> found = find(system);
        found.ifPresent(destination -> {
            holds.release(destination);
            verdicts.retryBlocked(system, who, why);
            note(Step.RELEASED, system, who, why);
            parts.lanes().wake(destination.topic());
        });
        return found.isPresent();
    }

    private void note(Step step, String system, String who, String why) {
        JournalEntry entry = parts.steps().ofSystem(step, system);
        parts.steps()
                .write(entry.with(Detail.WHO, who).with(Detail.REASON, why))
                .join();
    }

    private Optional<Destination> find(String system) {
        return Optional.ofNullable(byId.get(system));
    }

    /** After some were put back. */
    public void countDeadLetters(String system) {
        find(system).ifPresent(parts.deadLetters()::count);
    }

    void lookAfterParked() {
        verdicts.carryOut(byId);
        byId.values().forEach(this::lookAfterParked);
    }

    /** Trouble with one destination must not keep the others from their retries. */
    private void lookAfterParked(Destination destination) {
        try {
            parts.retries().retry(destination);
        } catch (RuntimeException trouble) {
            LOG.atWarn()
                    .addKeyValue("system", destination.id())
                    .addKeyValue("cause", trouble.getClass().getName())
                    .log("Parked deliveries could not be looked after, next try follows");
        }
    }

    /** What another hub or a folder ended goes on at once; what the log would not take before is noted. */
    void lookAfterHolds() {
        try {
            holds.compare(byId.values());
        } finally {
            byId.values().forEach(destination -> {
                parts.holdSteps().follow(destination);
                parts.lanes().wake(destination.topic());
            });
        }
    }
}
