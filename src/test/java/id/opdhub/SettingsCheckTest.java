package id.opdhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Each setting without which the hub must not run is named in one line, with the variable to set. */
class SettingsCheckTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("hub.kafka.bootstrap-servers", "kafka:9092")
            .withProperty("spring.datasource.url", "jdbc:postgresql://database/hub")
            .withProperty("hub.subject-key", base64(32));

    @Test
    void findsNothingWhereAllIsSet() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void namesEachSettingThatIsMissing() {
        assertThat(SettingsCheck.problems(new MockEnvironment()))
                .satisfiesExactly(
                        line -> assertThat(line).contains("HUB_KAFKA_BOOTSTRAP_SERVERS"),
                        line -> assertThat(line).contains("SPRING_DATASOURCE_URL"),
                        line -> assertThat(line).contains("HUB_SUBJECT_KEY"))
                .allSatisfy(line -> assertThat(line).doesNotContain("\n"));
    }

    @Test
    void takesABlankSettingForMissing() {
        settings.withProperty("spring.datasource.url", " ");
        assertThat(problems()).hasSize(1).first().asString().startsWith("spring.datasource.url");
    }

    @Test
    void needsNoBrokersWhereOneIsEmbedded() {
        settings.withProperty("hub.kafka.bootstrap-servers", "").withProperty("hub.kafka.embedded", "true");
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "changeme", "not base64 at all, but long enough to be a key"})
    void refusesAKeyThatIsNone(String key) {
        settings.withProperty("hub.subject-key", key);
        assertThat(problems()).hasSize(1).first().asString().startsWith("hub.subject-key");
    }

    @Test
    void refusesAShortKeyWithoutShowingIt() {
        settings.withProperty("hub.subject-key", base64(31));
        assertThat(problems()).hasSize(1).first().asString().doesNotContain(base64(31));
    }

    private List<String> problems() {
        return SettingsCheck.problems(settings);
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
