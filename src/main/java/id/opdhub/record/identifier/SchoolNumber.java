package id.opdhub.record.identifier;

import java.util.Optional;

/** NPSN of a school: 8 digits, or capital letters among them for education outside schools. */
final class SchoolNumber {

    private static final int LENGTH = 8;

    private SchoolNumber() {}

    static Optional<Flaw> flaw(String text) {
        boolean lettered = text.length() == LENGTH
                && text.chars().allMatch(SchoolNumber::isAllowed)
                && text.chars().anyMatch(SchoolNumber::isLetter);
        return lettered ? Optional.empty() : Digits.flaw(text, LENGTH);
    }

    private static boolean isAllowed(int character) {
        return isLetter(character) || Digits.isDigit((char) character);
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z';
    }
}
