package id.opdhub.record;

import java.util.Locale;

/** Why a text is not the identifier it should be; with the identifier's name it makes the code of a finding. */
enum Flaw {
    /** Zeros, nines or a dash in place of a number. */
    PENGGANTI,
    /** A spreadsheet took the digits after the fifteenth, or wrote the number as {@code 3,20114E+15}. */
    RUSAK_EXCEL,
    /** Not the digits that such a number has. */
    FORMAT,
    /** Holds a date that no calendar has. */
    TANGGAL,
    /** Holds a sex that is neither 1 nor 2. */
    JENIS_KELAMIN;

    private final String suffix = '-' + name().toLowerCase(Locale.ROOT).replace('_', '-');

    String codeFor(Identifier identifier) {
        return identifier.annotation() + suffix;
    }
}
