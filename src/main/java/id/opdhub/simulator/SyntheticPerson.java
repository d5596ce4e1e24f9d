package id.opdhub.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Somebody who does not exist. The serial of the NIK starts at 9001, which SIAK does not reach in a day, so that no
 * invented number is anybody's.
 *
 * @param name in capital letters, without titles
 * @param female decides the day in the NIK
 * @param born date of birth
 * @param village Kemendagri code, ten digits
 * @param serial 9001 to 9999
 */
public record SyntheticPerson(String name, boolean female, LocalDate born, String village, int serial) {

    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMyy");
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int FEMALE = 40;

    public SyntheticPerson {
        if (serial < 9001 || serial > 9999) {
            throw new IllegalArgumentException("serial of an invented NIK is not from 9001 to 9999: " + serial);
        }
    }

    /** District of first registration, day of birth (women plus 40), month, year, serial. */
    public String nik() {
        int day = born.getDayOfMonth() + (female ? FEMALE : 0);
        return district() + "%02d".formatted(day) + born.format(MONTH_YEAR) + serial;
    }

    /** District and date of issue, which is never raised by 40: here the 17th birthday. */
    public String familyCard() {
        return district() + born.plusYears(17).format(DAY_MONTH_YEAR) + serial;
    }

    /** Code of the list {@code jenis-kelamin}. */
    public String sex() {
        return female ? "2" : "1";
    }

    private String district() {
        return village.substring(0, 6);
    }

    /** Even an invented person does not show up in a log. */
    @Override
    public String toString() {
        return "SyntheticPerson";
    }
}
