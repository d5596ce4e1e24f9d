package id.opdhub.ingest;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the hub takes at its door.
 *
 * @param maxBody largest body of one call
 * @param maxRecord largest canonical record
 * @param maxRecords records of one call
 * @param maxInFlight bodies of all calls that are in memory at once; not less than the largest body
 * @param maxValuesInFlight values of all those bodies, as trees; a single body has 500,000 at most
 * @param pace how fast a body must come
 * @param retryAfter what a sender is told to wait when the log cannot take its records
 */
@ConfigurationProperties("hub.ingest")
public record IngestSettings(
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue("512KB") DataSize maxRecord,
        @DefaultValue("10000") int maxRecords,
        @DefaultValue("16MB") DataSize maxInFlight,
        @DefaultValue("600000") int maxValuesInFlight,
        @DefaultValue Pace pace,
        @DefaultValue("5s") Duration retryAfter) {

    public IngestSettings {
        if (maxInFlight.compareTo(maxBody) < 0) {
            throw new IllegalArgumentException("hub.ingest.max-in-flight is less than hub.ingest.max-body");
        }
    }
}
