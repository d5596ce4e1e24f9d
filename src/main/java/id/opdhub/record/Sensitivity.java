package id.opdhub.record;

/**
 * How carefully a record is to be handled, fixed by its type.
 *
 * @param classification access class of the information
 * @param personalData whether and which personal data it holds (UU 27/2022 art. 4)
 */
public record Sensitivity(Classification classification, PersonalData personalData) {

    /** Access class of the information, from open to secret. */
    public enum Classification {
        TERBUKA,
        TERBATAS,
        RAHASIA
    }

    /** None, general, or specific (health, children, finance, …) personal data. */
    public enum PersonalData {
        TIDAK,
        UMUM,
        SPESIFIK
    }
}
