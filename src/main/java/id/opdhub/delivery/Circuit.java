package id.opdhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

import id.opdhub.delivery.Holding.Cause;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.log.lanes.LaneGate;
import id.opdhub.registry.DeliverySettings;

/**
 * The way to one destination. Closed: records go, side by side. Open: the destination is held, and one record at a
 * time probes it, with growing waits; a success closes the circuit again.
 */
final class Circuit implements LaneGate {

    /** Nobody is there: four more attempts would tell no more. */
    private static final Set<String> NOBODY_THERE =
            Set.of("connect-refused", "connect-timeout", "dns", "tls", "http-429");

    private static final Duration UNTIL_DONE = Duration.ofSeconds(1);
    private static final Duration UNTIL_RELEASED = Duration.ofMinutes(1);
    private static final double SCATTER = 0.2;
    private static final int DOUBLINGS = 20;

    private final DestinationSettings settings;
    private final Clock clock;
    private final DoubleSupplier random;
    private final RecentAttempts recent = new RecentAttempts();
    private final Pace pace = new Pace();
    private Optional<Holding> holding = Optional.empty();
    private int failedProbes;
    /** Whether the one who is inside went in as a probe. */
    private boolean probing;

    /** @param random from 0 to 1, scatters the waits so that many hubs and destinations do not move in step */
    Circuit(DestinationSettings settings, Clock clock, DoubleSupplier random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    synchronized void adopt(DeliverySettings delivery) {
        pace.adopt(delivery);
    }

    @Override
    public synchronized boolean tryEnter() {
        boolean enters = (holding.isEmpty() || mayProbe()) && pace.tryEnter(clock.instant());
        probing = enters ? holding.isPresent() : probing;
        return enters;
    }

    @Override
    public synchronized void leave() {
        pace.leave();
        probing = false;
    }

    @Override
    public synchronized Duration askAgainAfter() {
        Instant now = clock.instant();
        Duration pause = pace.askAgainAfter(now);
        return holding.map(held -> longer(untilProbe(held, now), pause)).orElse(pause);
    }

    private static Duration untilProbe(Holding held, Instant now) {
        Duration wait = held.probeAt().map(at -> Duration.between(now, at)).orElse(UNTIL_RELEASED);
        return wait.compareTo(Duration.ofMillis(1)) > 0 ? wait : UNTIL_DONE;
    }

    /** A probe that is due needs a record, so its partitions are read until it is on its way. */
    @Override
    public synchronized boolean holds() {
        return holding.isPresent() && !mayProbe();
    }

    /** Whether a probe is due and nobody is on the way. */
    synchronized boolean mayProbe() {
        return pace.isNobodyInside()
                && holding.filter(held -> held.isDue(clock.instant())).isPresent();
    }

    synchronized Optional<Holding> holding() {
        return holding;
    }

    /**
     * A record came through. The probe shows that whoever had been away is back; those that were on their way when it went
     * away show nothing. What a person or a folder must end stays.
     */
    synchronized void succeeded() {
        recent.note(true, clock.instant());
        if (holding.isEmpty()) {
            pace.succeeded();
        } else if (probing && holding.get().probeAt().isPresent()) {
            release();
        }
    }

    /** An attempt failed by the destination's fault. */
    synchronized void failed(Outcome outcome) {
        switch (outcome.kind()) {
            case ACCESS_DENIED -> hold(Cause.ACCESS, outcome.reason(), asked(settings.accessWait(), outcome));
            case GONE -> hold(Holding.kept(Cause.GONE, outcome.reason(), clock.instant()));
            default -> away(outcome);
        }
    }

    private void away(Outcome outcome) {
        recent.note(false, clock.instant());
        pace.failed();
        boolean away = holding.isPresent()
                || outcome.retryAfter().isPresent()
                || NOBODY_THERE.contains(outcome.reason())
                || recent.showAbsence();
        if (away) {
            hold(Cause.AWAY, outcome.reason(), asked(growingWait(), outcome));
        }
    }

    /** An agreement is not in force any more: nothing may go out. */
    synchronized void withhold(String agreement) {
        hold(Holding.withheld(agreement, clock.instant()));
    }

    /** Something of ours failed: no use in troubling the destination with records that cannot be noted as done. */
    synchronized void troubled(String reason) {
        hold(Cause.STORAGE, reason, settings.probeWait());
    }

    private void hold(Cause cause, String reason, Duration wait) {
        hold(Holding.untilProbe(cause, reason, clock.instant(), wait));
    }

    /** Only the probe tells news of a held destination, or what weighs more: a person's word stands until it is taken back. */
    synchronized void hold(Holding next) {
        boolean isLate = holding.filter(held -> held.cause().compareTo(next.cause()) >= 0)
                .filter(held -> !probing || held.probeAt().isEmpty())
                .isPresent();
        if (isLate) {
            return;
        }
        failedProbes += next.probeAt().isPresent() ? 1 : 0;
        pace.beginAnew();
        holding = Optional.of(next.since(holding.map(Holding::since).orElse(next.since())));
    }

    boolean isHeldBy(Cause cause) {
        return holding().filter(held -> held.cause() == cause).isPresent();
    }

    /** Something about the destination changed: no need to wait for the next probe. */
    synchronized void probeSoon() {
        holding = holding.map(held -> held.probeAt().isPresent() ? held.probedAt(clock.instant()) : held);
        failedProbes = 0;
    }

    synchronized void release() {
        holding = Optional.empty();
        failedProbes = 0;
        recent.forget();
    }

    private Duration growingWait() {
        long grown = settings.probeWait().toMillis() << Math.min(failedProbes, DOUBLINGS);
        long capped = Math.min(grown, settings.probeWaitMax().toMillis());
        return Duration.ofMillis(capped - Math.round(capped * SCATTER * random.getAsDouble()));
    }

    private static Duration asked(Duration wait, Outcome outcome) {
        return outcome.retryAfter().map(asked -> longer(wait, asked)).orElse(wait);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
