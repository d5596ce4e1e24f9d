package id.opdhub.ingest.polling;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import id.opdhub.log.lanes.GrowingWait;

/**
 * How the hub asks applications.
 *
 * @param retryWait after a first failure; doubled after each further one
 * @param retryWaitMax longest of these waits
 * @param accessWait after 401 or 403: trying often locks accounts
 * @param lease how long an instance that says nothing any more keeps a feed from the others
 * @param check how often an instance looks whether a feed is due
 * @param maxAnswer largest body of one answer
 */
@ConfigurationProperties("hub.polling")
public record PollSettings(
        @DefaultValue("1s") Duration retryWait,
        @DefaultValue("5m") Duration retryWaitMax,
        @DefaultValue("5m") Duration accessWait,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("5s") Duration check,
        @DefaultValue("10MB") DataSize maxAnswer) {

    GrowingWait waits() {
        return new GrowingWait(retryWait, retryWaitMax);
    }
}
