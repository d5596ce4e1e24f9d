package id.opdhub.record.identifier;

import java.util.Optional;

/** How numbers that are identifiers look, and how people and spreadsheets spoil them; ASCII digits only. */
public final class Digits {

    private static final int LONGEST_HONEST_REPETITION = 5;

    private Digits() {}

    public static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    public static boolean areDigits(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (!isDigit(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** The number at a place that is known to hold digits. */
    public static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            number = number * 10 + text.charAt(index) - '0';
        }
        return number;
    }

    /** What spoils a text that should be a number of so many digits, whatever the number identifies. */
    static Optional<Flaw> flaw(String text, int length) {
        return areDigits(text, length) ? placeholder(text) : Optional.of(spoilt(text));
    }

    /** Why a text that is not of the identifier's form is not. */
    static Flaw spoilt(String text) {
        return placeholder(text).orElse(isScientific(text) ? Flaw.RUSAK_EXCEL : Flaw.FORMAT);
    }

    private static Optional<Flaw> placeholder(String text) {
        return isPlaceholder(text) ? Optional.of(Flaw.PENGGANTI) : Optional.empty();
    }

    /** One character over and over, as in {@code -}, {@code 0} and {@code 9999…}, or nothing at all. */
    private static boolean isPlaceholder(String text) {
        if (text.isBlank()) {
            return true;
        }
        char first = text.charAt(0);
        boolean suspicious = "09-".indexOf(first) >= 0 || isDigit(first) && text.length() >= LONGEST_HONEST_REPETITION;
        return suspicious && text.chars().allMatch(character -> character == first);
    }

    /** As a spreadsheet writes a long number, {@code 3,20114E+15}; the comma is Indonesian. */
    private static boolean isScientific(String text) {
        int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
        return exponent > 0
                && isDigit(text.charAt(0))
                && isDigit(text.charAt(text.length() - 1))
                && text.chars().allMatch(character -> isDigit((char) character) || "Ee+,.".indexOf(character) >= 0);
    }
}
