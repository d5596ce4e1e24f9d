package id.opdhub.record.identifier;

import java.util.Optional;

/** IHS number of SATUSEHAT: a capital letter for the kind, {@code P} for a patient, and 8 to 11 digits. */
final class HealthNumber {

    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 11;

    private HealthNumber() {}

    static Optional<Flaw> flaw(String text) {
        return isNumber(text) ? Optional.empty() : Optional.of(Digits.spoilt(text));
    }

    private static boolean isNumber(String text) {
        int digits = text.length() - 1;
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && Digits.areDigits(text.substring(1), digits);
    }
}
