package id.opdhub;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import id.opdhub.log.LogUnavailable;

/** A start without brokers ends with one line that names the setting. */
class LogUnavailableAnalyzerTest {

    @Test
    void namesTheSettingOfALoginThatIsRefused() {
        assertThat(line(new SaslAuthenticationException("Authentication failed: Invalid username or password")))
                .isEqualTo("hub.kafka.client.[sasl.jaas.config]: the brokers refuse this user or password");
    }

    @Test
    void namesTheAddressWhereNobodyAnswers() {
        assertThat(line(new TimeoutException("Timed out waiting for a node assignment. Call: listTopics")))
                .startsWith("hub.kafka.bootstrap-servers: no broker answers")
                .endsWith("(TimeoutException: Timed out waiting for a node assignment. Call: listTopics)");
    }

    @Test
    void namesTheSettingOfOurOwnThatAsksForMoreThanThereIs() {
        assertThat(line(new InvalidReplicationFactorException("3 larger than 1")))
                .startsWith("hub.topics.replication: there are fewer brokers than copies wanted");
    }

    @Test
    void quotesKafkaWhereItNamesTheSetting() {
        assertThat(line(new KafkaException(
                        "Failed to create new KafkaAdminClient", new ConfigException("ssl.protocol", "TLSv9"))))
                .startsWith("hub.kafka.client: a setting cannot be used (ConfigException: Invalid value TLSv9")
                .contains("ssl.protocol");
    }

    private static String line(Throwable cause) {
        RuntimeException start = new IllegalStateException("a bean", new LogUnavailable("[hub.records]", cause));
        String line = new LogUnavailableAnalyzer().analyze(start).getDescription();
        assertThat(line).doesNotContain("\n");
        return line;
    }
}
