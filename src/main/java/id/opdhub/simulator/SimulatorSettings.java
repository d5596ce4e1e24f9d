package id.opdhub.simulator;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How busy the stand-ins are.
 *
 * @param every wait between two submissions; zero sends nothing, not even the samples
 */
@ConfigurationProperties("hub.simulator")
record SimulatorSettings(@DefaultValue("5s") Duration every) {}
