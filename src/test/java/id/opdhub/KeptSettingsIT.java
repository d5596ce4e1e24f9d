package id.opdhub;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.support.Database;

/** A database refuses another subject key than its own, whichever database it is. */
class KeptSettingsIT {

    @ParameterizedTest
    @EnumSource
    void refusesAnotherValueThanTheFirst(Database database) {
        KeptSettings settings = new KeptSettings(new JdbcTemplate(database.fresh()));
        settings.mustBe("subject-key", "0a1b2c3d");

        assertThatCode(() -> settings.mustBe("subject-key", "0a1b2c3d")).doesNotThrowAnyException();
        assertThatExceptionOfType(UnsafeSetting.class)
                .isThrownBy(() -> settings.mustBe("subject-key", "4e5f6071"))
                .withMessageContaining("hub.subject-key");
    }
}
