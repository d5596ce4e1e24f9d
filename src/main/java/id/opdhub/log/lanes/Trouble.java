package id.opdhub.log.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.log.BrokerFault;

/** What keeps a group from reading. Said when it begins and when it changes, shown as long as it lasts. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private static final GrowingWait RENEWAL = new GrowingWait(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final String group;
    private int failures;
    private volatile Optional<LaneFailure> now = Optional.empty();

    Trouble(String group) {
        this.group = group;
    }

    Optional<LaneFailure> now() {
        return now;
    }

    void over() {
        if (failures > 0) {
            failures = 0;
            now = Optional.empty();
        }
    }

    /** How long to wait before another consumer is tried: a login that is refused too often is locked. */
    Duration met(RuntimeException failure) {
        tell(failure);
        return RENEWAL.after(++failures);
    }

    private void tell(RuntimeException failure) {
        BrokerFault fault = BrokerFault.of(failure);
        if (fault == BrokerFault.AWAY) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("group", group)
                    .log("reading broke; it goes on with a new consumer");
            lasts(Failing.kind(failure));
        } else if (lasts(fault.code())) {
            LOG.atError()
                    .addKeyValue("group", group)
                    .addKeyValue("reason", fault.code())
                    .addKeyValue("setting", fault.setting())
                    .log("topics cannot be read: " + fault.advice());
        }
    }

    /** Whether that is news. */
    private boolean lasts(String kind) {
        Optional<LaneFailure> before = now;
        now = Optional.of(new LaneFailure(before.map(LaneFailure::since).orElseGet(Instant::now), kind));
        return before.filter(known -> known.kind().equals(kind)).isEmpty();
    }
}
