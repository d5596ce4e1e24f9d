package id.opdhub.registry;

import java.time.LocalDate;

import id.opdhub.record.FieldSelection;

/**
 * What allows a system to receive records (UU 24/2013 art. 58, UU 27/2022 art. 20).
 *
 * @param number of the cooperation agreement (PKS)
 * @param purpose of the five that the law knows
 * @param fields that may be disclosed
 * @param until the last day on which it holds
 */
public record Agreement(String number, Purpose purpose, FieldSelection fields, LocalDate until) {

    /** The purposes for which population data may be used (UU 24/2013 art. 58 (4)). */
    public enum Purpose {
        PELAYANAN_PUBLIK,
        PERENCANAAN_PEMBANGUNAN,
        ALOKASI_ANGGARAN,
        PEMBANGUNAN_DEMOKRASI,
        PENEGAKAN_HUKUM
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
