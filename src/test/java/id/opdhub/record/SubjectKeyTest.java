package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import id.opdhub.record.SubjectSource.Kind;

/** Subjects are stable, tell nothing of the person, and cannot be joined across recipients. */
class SubjectKeyTest {

    private static final String NIK = "1306025708909001";
    private static final SubjectKey KEY =
            new SubjectKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final SubjectKey OTHER =
            new SubjectKey("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8));

    @Test
    void givesAPersonOneSubjectWhoeverSends() {
        SubjectSource person = new SubjectSource(Kind.WARGA, NIK);

        assertThat(KEY.subjectOf(person, "/systems/a"))
                .matches("warga:[A-Za-z0-9_-]{43}")
                .isEqualTo(KEY.subjectOf(person, "/systems/b"))
                .isNotEqualTo(OTHER.subjectOf(person, "/systems/a"));
    }

    @Test
    void isHmacSha256OfUseAndNumber() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal(("\0\0\0\5warga\0\0\0\20" + NIK).getBytes(StandardCharsets.UTF_8));

        assertThat(KEY.subjectOf(new SubjectSource(Kind.WARGA, NIK), "/systems/a"))
                .isEqualTo("warga:" + Base64.getUrlEncoder().withoutPadding().encodeToString(expected));
    }

    @Test
    void tellsOwnIdsOfDifferentSourcesApart() {
        SubjectSource own = new SubjectSource(Kind.REKAMAN, "17");

        assertThat(KEY.subjectOf(own, "/systems/a"))
                .startsWith("rekaman:")
                .isNotEqualTo(KEY.subjectOf(own, "/systems/b"))
                .isNotEqualTo(KEY.subjectOf(new SubjectSource(Kind.REKAMAN, "7"), "/systems/a1"));
    }

    @Test
    void showsABusinessByItsNumberButNeverAPersonInItsPlace() {
        assertThat(KEY.subjectOf(new SubjectSource(Kind.USAHA, "1234567890123"), "/systems/a"))
                .isEqualTo("usaha:1234567890123");
        assertThat(KEY.subjectOf(new SubjectSource(Kind.USAHA, NIK), "/systems/a"))
                .matches("usaha:[A-Za-z0-9_-]{43}");
    }

    @Test
    void givesEachRecipientItsOwnSubject() {
        String subject = KEY.subjectOf(new SubjectSource(Kind.WARGA, NIK), "/systems/a");

        assertThat(KEY.subjectFor("dinkes", subject))
                .matches("warga:[A-Za-z0-9_-]{43}")
                .isEqualTo(KEY.subjectFor("dinkes", subject))
                .isNotEqualTo(subject)
                .isNotEqualTo(KEY.subjectFor("dinsos", subject));
    }

    @Test
    void keepsItsUsesApart() {
        assertThat(List.of(
                        KEY.subjectOf(new SubjectSource(Kind.WARGA, NIK), "").substring(6),
                        KEY.subjectOf(new SubjectSource(Kind.OBJEKPAJAK, NIK), "")
                                .substring(11),
                        KEY.subjectFor("", "warga:" + NIK).substring(6),
                        KEY.fingerprint(NIK),
                        KEY.keyId()))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.length() == 43);
    }

    @Test
    void isSafeForManyThreads() {
        String expected = KEY.fingerprint(NIK);

        assertThat(IntStream.range(0, 2_000).parallel().mapToObj(index -> KEY.fingerprint(NIK)))
                .allMatch(expected::equals);
    }

    @Test
    void refusesAShortKeyAndShowsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectKey(new byte[31]));
        assertThat(KEY.toString()).doesNotContain("0123456789abcdef").contains(KEY.keyId());
        assertThat(KEY.keyId()).isNotEqualTo(OTHER.keyId());
    }
}
