package id.opdhub.record.identifier;

import java.util.Optional;

/** NPWP of 16 digits. One that does not begin with 0 may be a NIK, and what a spreadsheet does to a NIK shows in it. */
final class TaxNumber {

    private static final int LENGTH = 16;
    private static final int LAST_FOUR = 12;

    private TaxNumber() {}

    static Optional<Flaw> flaw(String text) {
        return Digits.flaw(text, LENGTH).or(() -> isRounded(text) ? Optional.of(Flaw.RUSAK_EXCEL) : Optional.empty());
    }

    private static boolean isRounded(String text) {
        return text.charAt(0) != '0' && text.startsWith("0000", LAST_FOUR);
    }
}
