package id.opdhub.record.identifier;

import java.util.Optional;

/** NPSN of a school: 8 digits, or a capital letter and 7 digits for centres of learning outside schools. */
final class SchoolNumber {

    private static final int LENGTH = 8;

    private SchoolNumber() {}

    static Optional<Flaw> flaw(String text) {
        return isLettered(text) ? Optional.empty() : Digits.flaw(text, LENGTH);
    }

    private static boolean isLettered(String text) {
        return text.length() == LENGTH
                && text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && Digits.areDigits(text.substring(1), LENGTH - 1);
    }
}
