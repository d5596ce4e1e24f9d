package id.opdhub.delivery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the hub treats destinations that are away.
 *
 * @param probeWait before the first probe of a destination that went away
 * @param probeWaitMax between probes at most; the waits grow from one to the other
 * @param accessWait between probes of a destination that denies access, since trying often locks accounts
 */
@ConfigurationProperties("hub.delivery")
public record DestinationSettings(
        @DefaultValue("1s") Duration probeWait,
        @DefaultValue("5m") Duration probeWaitMax,
        @DefaultValue("5m") Duration accessWait) {

    public DestinationSettings {
        if (probeWait.isNegative() || probeWait.isZero() || probeWaitMax.compareTo(probeWait) < 0) {
            throw new IllegalArgumentException("hub.delivery.probe-wait does not lie between zero and probe-wait-max");
        }
    }
}
