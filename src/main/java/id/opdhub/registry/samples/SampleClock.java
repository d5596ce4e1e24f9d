package id.opdhub.registry.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The moment at which every sample runs, so that nothing depends on the day of the check. */
final class SampleClock {

    static final String DAY = "2026-12-31";
    static final Clock FIXED = Clock.fixed(Instant.parse(DAY + "T03:00:00Z"), ZoneOffset.UTC);

    private SampleClock() {}
}
