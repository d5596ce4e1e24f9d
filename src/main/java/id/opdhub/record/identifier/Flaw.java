package id.opdhub.record.identifier;

import java.util.Locale;

/** Why a text is not the identifier it should be; with the identifier's name it makes the code of a finding. */
public enum Flaw {
    /** Zeros, nines or a dash in place of a number. */
    PENGGANTI,
    /** A spreadsheet took the digits after the fifteenth, or wrote the number as {@code 3,20114E+15}. */
    RUSAK_EXCEL,
    /** Not the digits that such a number has. */
    FORMAT,
    /** Holds a date that no calendar has. */
    TANGGAL,
    /** Holds a sex that is neither 1 nor 2. */
    JENIS_KELAMIN,
    /** Holds an appointment that no career has: before the bearer grew up, or in month 00. */
    PENGANGKATAN,
    /** The shorter number that this one replaced. */
    NOMOR_LAMA;

    private final String suffix = '-' + name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String codeFor(Identifier identifier) {
        return identifier.annotation() + suffix;
    }
}
