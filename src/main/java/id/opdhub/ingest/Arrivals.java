package id.opdhub.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each system was last heard, in whatever way it sends and whether or not the hub could use it, since this hub started. */
public final class Arrivals {

    private final Clock clock;
    private final Instant start;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    public Arrivals(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void note(String system) {
        last.put(system, clock.instant());
    }

    /** When the system was last heard; the start of this hub where it has not been. */
    public Instant last(String system) {
        return last.getOrDefault(system, start);
    }
}
