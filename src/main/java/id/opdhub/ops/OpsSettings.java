package id.opdhub.ops;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators want to see.
 *
 * @param silentAfter a system that may send and was not heard for so long is shown as silent; zero: never
 */
@ConfigurationProperties("hub.ops")
record OpsSettings(@DefaultValue("7d") Duration silentAfter) {}
