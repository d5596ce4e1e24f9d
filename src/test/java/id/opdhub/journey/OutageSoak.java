package id.opdhub.journey;

import java.time.Duration;

/** Outages of a minute, as for an update or a restart of a machine. */
class OutageSoak extends OutageJourney {

    OutageSoak() {
        super(Duration.ofMinutes(1));
    }
}
