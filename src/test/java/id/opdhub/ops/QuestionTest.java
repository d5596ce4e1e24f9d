package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;

import id.opdhub.delivery.replay.LetterState;
import id.opdhub.delivery.replay.Verdict;
import id.opdhub.journal.JournalPage.Place;

/** Whatever an operator writes is read as meant, or told back with all that is wrong and where. */
class QuestionTest {

    @Test
    void readsParametersByName() {
        Question question = asked("system", "puskesmas", "region", "1306", "from", "2026-11-20T08:00:00 07:00");

        assertThat(question.text("system")).hasValue("puskesmas");
        assertThat(question.region("region")).hasValue("1306");
        assertThat(question.instant("from")).hasValue(Instant.parse("2026-11-20T01:00:00Z"));
        assertThat(question.choice("state", LetterState.class)).isEmpty();
        question.end().mustBeSound();
    }

    @Test
    void tellsEveryMistakeWithItsPlace() {
        Question question =
                asked("wilayah", "1306", "region", "Agam", "from", "kemarin", "state", "busuk", "limit", "0");
        question.region("region");
        question.instant("from");
        question.choice("state", LetterState.class);
        question.number("limit", 1, 1000);

        assertThat(mistakes(question.end()))
                .containsExactly(
                        "/region asked-region",
                        "/from asked-instant",
                        "/state asked-choice",
                        "/limit asked-number",
                        "/wilayah asked-unknown");
    }

    @Test
    void doesNotRepeatWhatIsNoName() {
        assertThat(mistakes(asked("1306025708909001", "x").end())).containsExactly("/ asked-unknown");
    }

    @Test
    void refusesAParameterGivenTwice() {
        LinkedMultiValueMap<String, String> twice = new LinkedMultiValueMap<>();
        twice.addAll("system", List.of("a", "b"));
        Question question = Question.of(twice);
        question.text("system");

        assertThat(mistakes(question.end())).containsExactly("/system asked-twice");
    }

    @Test
    void readsAReplay() {
        AskedReplay asked = body("""
                {"of": "dead-letters", "filter": {"system": "puskesmas", "reason": "http-422"},
                 "rate": 20, "reason": " pemetaan diperbaiki "}""");

        assertThat(asked.criteria().system()).hasValue("puskesmas");
        assertThat(asked.rate()).isEqualTo(20);
        assertThat(asked.reason()).isEqualTo("pemetaan diperbaiki");
        assertThat(asked.isPreview()).isFalse();
        assertThat(body("{\"preview\": true}").rate()).isEqualTo(50);
    }

    @Test
    void tellsWhatIsWrongWithAReplay() {
        assertThat(mistakesOf("""
                {"filter": {"sistem": "x", "system": 7, "from": "2026-11-21T00:00:00Z", "to": "2026-11-20T00:00:00Z"},
                 "rate": 1e9, "preview": "ya", "laju": 1}"""))
                .containsExactlyInAnyOrder(
                        "/filter/sistem asked-unknown",
                        "/filter/system asked-text",
                        "/filter/to asked-period",
                        "/rate asked-number",
                        "/preview asked-flag",
                        "/laju asked-unknown",
                        "/reason reason-missing");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(mistakesOf("")).contains(" asked-object");
        assertThat(mistakesOf("{")).contains(" asked-object");
        assertThat(mistakesOf("[1]")).contains(" asked-object");
        assertThat(mistakesOf("{\"rate\": 1, \"rate\": 2}")).contains(" asked-object");
        assertThat(mistakesOf("{\"preview\": true, \"filter\": []}")).contains("/filter asked-object");
        assertThat(mistakesOf("[".repeat(5000))).contains(" asked-object");
    }

    @Test
    void cursorComesBackAsItWasAndNothingElsePasses() {
        Place place = new Place(Instant.parse("2026-11-20T01:00:00.123456Z"), 3, 99);

        assertThat(Cursor.read(Cursor.of(place))).hasValue(place);
        assertThat(Cursor.read("bukan kursor")).isEmpty();
        assertThat(Cursor.read("YSBiIGM")).isEmpty();
    }

    @Test
    void everyMistakeAndVerdictHasWordsInBothLanguages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        for (Locale language : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
            for (Verdict verdict : Verdict.values()) {
                assertThat(messages.getMessage("verdict." + verdict.word(), null, language))
                        .isNotBlank();
            }
        }
    }

    private static Question asked(String... pairs) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            parameters.add(pairs[index], pairs[index + 1]);
        }
        return Question.of(parameters);
    }

    private static AskedReplay body(String text) {
        try {
            return AskedReplay.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> mistakesOf(String text) {
        return told(catchThrowableOfType(BadQuestion.class, () -> body(text)));
    }

    private static List<String> mistakes(Question question) {
        return told(catchThrowableOfType(BadQuestion.class, question::mustBeSound));
    }

    private static List<String> told(BadQuestion bad) {
        return bad.mistakes().stream()
                .map(mistake -> mistake.pointer() + " " + mistake.code())
                .toList();
    }
}
