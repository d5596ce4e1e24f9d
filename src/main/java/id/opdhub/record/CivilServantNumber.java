package id.opdhub.record;

import java.time.YearMonth;
import java.util.Optional;

/**
 * NIP of a civil servant or NI of a contract employee (PPPK): birth date, appointment, sex, sequence. Where the NIP has
 * a month of appointment the NI has a contract code, so digits 13 and 14 are not judged.
 */
final class CivilServantNumber {

    private static final int LENGTH = 18;
    private static final int SEX = 14;
    private static final int SEQUENCE_STARTS = 15;

    private CivilServantNumber() {}

    static Optional<Flaw> flaw(String text) {
        return Digits.flaw(text, LENGTH).or(() -> flawOfDigits(text));
    }

    private static Optional<Flaw> flawOfDigits(String text) {
        if (text.startsWith("000", SEQUENCE_STARTS)) {
            return Optional.of(Flaw.RUSAK_EXCEL);
        }
        if (!isDate(Digits.number(text, 0, 4), Digits.number(text, 4, 6), Digits.number(text, 6, 8))) {
            return Optional.of(Flaw.TANGGAL);
        }
        return "12".indexOf(text.charAt(SEX)) < 0 ? Optional.of(Flaw.JENIS_KELAMIN) : Optional.empty();
    }

    private static boolean isDate(int year, int month, int day) {
        return year > 0
                && month >= 1
                && month <= 12
                && YearMonth.of(year, month).isValidDay(day);
    }
}
