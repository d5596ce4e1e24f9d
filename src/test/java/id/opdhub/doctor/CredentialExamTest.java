package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.registry.AgencySystem.Credentials;

/** A system's secrets are fit, or it is said what they lack, without a word of them. */
class CredentialExamTest {

    private static final String KEY = "UJI_KEY";
    private static final String SIGNING = "UJI_SIGNING";

    @Test
    void isContentWithWhatTheStandardAsksFor() {
        assertThat(codes("x".repeat(43), "whsec_" + base64(32))).containsExactly("ok-key", "ok-signing");
        assertThat(codes("x".repeat(32), "whsec_" + base64(64))).containsExactly("ok-key", "ok-signing");
    }

    @Test
    void saysWhatAKeyLacks() {
        assertThat(codes("rahasia", "")).containsExactly("key-short");
        assertThat(codes("kunci dengan spasi yang cukup panjang", "")).containsExactly("key-not-plain");
        assertThat(codes("x".repeat(40) + "\n", "")).containsExactly("key-not-plain");
    }

    @Test
    void saysWhatASigningSecretLacks() {
        assertThat(codes("", base64(32))).containsExactly("signing-no-prefix");
        assertThat(codes("", "whsec_bukan base64!")).containsExactly("signing-not-base64");
        assertThat(codes("", "whsec_")).containsExactly("signing-length");
        assertThat(codes("", "whsec_" + base64(23))).containsExactly("signing-length");
        assertThat(codes("", "whsec_" + base64(65))).containsExactly("signing-length");
    }

    private static List<String> codes(String key, String signing) {
        Map<String, String> set = Map.of(KEY, key, SIGNING, signing);
        CredentialExam exam =
                new CredentialExam(variable -> Optional.of(set.get(variable)).filter(value -> !value.isBlank()));
        List<Symptom> found = exam.of(new Credentials(Optional.of(KEY), Optional.of(SIGNING)));
        assertThat(found.toString()).doesNotContain("rahasia", base64(32));
        return found.stream().map(Symptom::code).toList();
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
