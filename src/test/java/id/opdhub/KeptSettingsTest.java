package id.opdhub;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import id.opdhub.support.FreshDatabase;

/** A database goes on with the setting that it began with, and refuses another. */
class KeptSettingsTest {

    private final KeptSettings settings = new KeptSettings(FreshDatabase.jdbc());

    @Test
    void acceptsTheSameValueAgain() {
        settings.mustBe("subject-key", "one");
        assertThatCode(() -> settings.mustBe("subject-key", "one")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherValueAndKeepsTheFirst() {
        settings.mustBe("subject-key", "one");
        assertThatThrownBy(() -> settings.mustBe("subject-key", "a-fingerprint"))
                .isInstanceOf(UnsafeSetting.class)
                .hasMessageContaining("hub.subject-key")
                .hasMessageNotContaining("a-fingerprint");
        assertThatCode(() -> settings.mustBe("subject-key", "one")).doesNotThrowAnyException();
    }

    @Test
    void tellsSettingsApart() {
        settings.mustBe("subject-key", "one");
        assertThatCode(() -> settings.mustBe("another", "other")).doesNotThrowAnyException();
    }
}
