package id.opdhub.record.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Population number of a person: region of first registration, birth date with the day raised by 40 for women, serial.
 * It is for life, so that its region may be one that no longer exists. Never shows itself.
 */
public record Nik(String digits) implements PersonalClaim {

    private static final int LENGTH = 16;
    private static final int SERIAL_STARTS = 12;
    private static final int FEMALE = 40;
    /** In a temporary number, {@code 0}, the village's code and a counter, the place of the village's kind. */
    private static final int VILLAGE_KIND = 7;

    public Nik {
        if (flaw(digits).isPresent()) {
            throw new IllegalArgumentException("the text cannot be a NIK");
        }
    }

    public static Optional<Flaw> flaw(String text) {
        return Digits.flaw(text, LENGTH).or(() -> text.charAt(0) == '0' ? flawOfTemporary(text) : flawOfIssued(text));
    }

    /** Given out by a village until Dukcapil issues one. */
    public boolean isTemporary() {
        return digits.charAt(0) == '0';
    }

    /** Code of the province and regency where it was first issued. */
    public String regency() {
        return isTemporary() ? digits.substring(1, 5) : digits.substring(0, 4);
    }

    @Override
    public boolean isFemale() {
        return Digits.number(digits, 6, 8) > FEMALE;
    }

    /** The number has two digits of the year, and never tells the century. */
    @Override
    public boolean agreesOnYear(LocalDate birth) {
        return Digits.number(digits, 10, 12) == birth.getYear() % 100;
    }

    @Override
    public boolean agreesOnMonth(LocalDate birth) {
        return Digits.number(digits, 8, 10) == birth.getMonthValue();
    }

    @Override
    public boolean agreesOnDay(LocalDate birth) {
        return Digits.number(digits, 6, 8) % FEMALE == birth.getDayOfMonth();
    }

    @Override
    public String toString() {
        return "NIK";
    }

    private static Optional<Flaw> flawOfTemporary(String text) {
        return "123".indexOf(text.charAt(VILLAGE_KIND)) < 0 ? Optional.of(Flaw.FORMAT) : Optional.empty();
    }

    private static Optional<Flaw> flawOfIssued(String text) {
        if (text.startsWith("0000", SERIAL_STARTS)) {
            return Optional.of(Flaw.RUSAK_EXCEL);
        }
        int day = Digits.number(text, 6, 8);
        boolean possible = ShortDate.isPossible(
                day > FEMALE ? day - FEMALE : day, Digits.number(text, 8, 10), Digits.number(text, 10, 12));
        return possible ? Optional.empty() : Optional.of(Flaw.TANGGAL);
    }
}
