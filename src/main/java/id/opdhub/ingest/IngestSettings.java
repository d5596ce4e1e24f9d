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
 * @param retryAfter what a sender is told to wait when the log cannot take its records
 */
@ConfigurationProperties("hub.ingest")
public record IngestSettings(
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue("512KB") DataSize maxRecord,
        @DefaultValue("5s") Duration retryAfter) {}
