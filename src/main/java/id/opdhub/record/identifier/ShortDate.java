package id.opdhub.record.identifier;

import java.time.Month;
import java.time.YearMonth;

/** Dates with a two-digit year, as population numbers hold them; the century is never guessed. */
final class ShortDate {

    private ShortDate() {}

    /** Whether the date exists in some century; 29 February 00 does, in 2000. */
    static boolean isPossible(int day, int month, int year) {
        return month >= 1
                && month <= Month.values().length
                && day >= 1
                && day <= YearMonth.of(2000 + year, month).lengthOfMonth();
    }
}
