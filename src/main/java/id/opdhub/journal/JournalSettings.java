package id.opdhub.journal;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the journal is kept.
 *
 * @param retention how long it can be asked what happened to a record, and why one was not delivered
 */
@ConfigurationProperties("hub.journal")
public record JournalSettings(@DefaultValue("365d") Duration retention) {}
