package id.opdhub.journey;

import java.time.Duration;

/** Outages longer than the hub waits for its log, and no longer. */
class OutageIT extends OutageJourney {

    OutageIT() {
        super(Duration.ofSeconds(5));
    }
}
