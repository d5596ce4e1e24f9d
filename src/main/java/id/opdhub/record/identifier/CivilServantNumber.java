package id.opdhub.record.identifier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * NIP of a civil servant or NI of a contract employee (PPPK): birth date, year of appointment, then the month of it in a
 * NIP and a contract code in an NI, sex, sequence (Perka BKN 22/2007 and 43/2007). Never shows itself.
 */
public record CivilServantNumber(String digits) implements PersonalClaim {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 9;
    private static final int SEX = 14;
    private static final int SEQUENCE_STARTS = 15;
    private static final int MONTHS = 12;
    /** Nobody younger is appointed, whatever the rules of the time. */
    private static final int YOUNGEST = 15;

    private static final int OLDEST = 65;
    private static final int EARLIEST_BIRTH = 1900;
    /** Contract codes seen begin at 21; what lies between them and the months is neither. */
    private static final int FIRST_CONTRACT = 21;

    public CivilServantNumber {
        if (flaw(digits).isPresent()) {
            throw new IllegalArgumentException("the text cannot be a NIP");
        }
    }

    public static Optional<Flaw> flaw(String text) {
        Optional<Flaw> flaw = Digits.flaw(text, LENGTH);
        boolean old = flaw.filter(Flaw.FORMAT::equals).isPresent() && Digits.areDigits(text, OLD_LENGTH);
        return old ? Optional.of(Flaw.NOMOR_LAMA) : flaw.or(() -> flawOfDigits(text));
    }

    /** Whether it is the NI of a contract employee: where a NIP has a month, no month stands. */
    public boolean isContract() {
        return Digits.number(digits, 12, 14) > MONTHS;
    }

    @Override
    public boolean agreesOnYear(LocalDate birth) {
        return Digits.number(digits, 0, 4) == birth.getYear();
    }

    @Override
    public boolean agreesOnMonth(LocalDate birth) {
        return Digits.number(digits, 4, 6) == birth.getMonthValue();
    }

    @Override
    public boolean agreesOnDay(LocalDate birth) {
        return Digits.number(digits, 6, 8) == birth.getDayOfMonth();
    }

    @Override
    public boolean isFemale() {
        return digits.charAt(SEX) == '2';
    }

    @Override
    public String toString() {
        return "NIP";
    }

    private static Optional<Flaw> flawOfDigits(String text) {
        int born = Digits.number(text, 0, 4);
        if (text.startsWith("000", SEQUENCE_STARTS)) {
            return Optional.of(Flaw.RUSAK_EXCEL);
        } else if (!isDate(born, Digits.number(text, 4, 6), Digits.number(text, 6, 8))) {
            return Optional.of(Flaw.TANGGAL);
        } else if (!isAppointment(born, Digits.number(text, 8, 12), Digits.number(text, 12, 14))) {
            return Optional.of(Flaw.PENGANGKATAN);
        }
        return "12".indexOf(text.charAt(SEX)) < 0 ? Optional.of(Flaw.JENIS_KELAMIN) : Optional.empty();
    }

    private static boolean isAppointment(int born, int year, int monthOrContract) {
        boolean isEither = monthOrContract > 0 && monthOrContract <= MONTHS || monthOrContract >= FIRST_CONTRACT;
        return isEither && year >= born + YOUNGEST && year <= born + OLDEST;
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= EARLIEST_BIRTH
                && month >= 1
                && month <= MONTHS
                && YearMonth.of(year, month).isValidDay(day);
    }
}
