package id.opdhub.record.identifier;

import java.util.Optional;

/**
 * Number of a family card: region, date of issue (never raised by 40), serial. A household that splits or moves gets
 * another, so it is no lasting key of a household. Never shows itself.
 */
public record FamilyCardNumber(String digits) {

    private static final int LENGTH = 16;
    private static final int SERIAL_STARTS = 12;

    public FamilyCardNumber {
        if (flaw(digits).isPresent()) {
            throw new IllegalArgumentException("the text cannot be a family card number");
        }
    }

    public static Optional<Flaw> flaw(String text) {
        return Digits.flaw(text, LENGTH).or(() -> text.charAt(0) == '0' ? Nik.flaw(text) : flawOfIssued(text));
    }

    /** Given out by a village until Dukcapil issues one, in the form of a temporary NIK. */
    public boolean isTemporary() {
        return digits.charAt(0) == '0';
    }

    /** Code of the province and regency that issued it. */
    public String regency() {
        return isTemporary() ? digits.substring(1, 5) : digits.substring(0, 4);
    }

    @Override
    public String toString() {
        return "KK";
    }

    private static Optional<Flaw> flawOfIssued(String text) {
        if (text.startsWith("0000", SERIAL_STARTS)) {
            return Optional.of(Flaw.RUSAK_EXCEL);
        }
        boolean possible = ShortDate.isPossible(
                Digits.number(text, 6, 8), Digits.number(text, 8, 10), Digits.number(text, 10, 12));
        return possible ? Optional.empty() : Optional.of(Flaw.TANGGAL);
    }
}
