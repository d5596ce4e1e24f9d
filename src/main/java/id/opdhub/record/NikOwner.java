package id.opdhub.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a NIK with what the record says of the person. Both may be right: a slip at issue is not re-issued, so a
 * difference is a warning.
 */
final class NikOwner {

    /** Only the field of this name is the person's own; {@code nik_ayah} stands beside the child's birth date. */
    private static final String OWN = "nik";

    private static final String MALE = "1";
    private static final String FEMALE = "2";

    private NikOwner() {}

    static List<Finding> disagreements(Nik nik, FieldValue value) {
        if (nik.isTemporary() || !value.trail().name().equals(OWN)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        Optional<LocalDate> birth = value.neighbour("tanggal_lahir").flatMap(Rfc3339::date);
        String precision = value.neighbour("presisi_tanggal_lahir").orElse("HARI");
        if (birth.isPresent() && !agree(nik, birth.get(), precision)) {
            findings.add(value.warning("nik-beda-tanggal-lahir"));
        }
        Optional<String> sex = value.neighbour("jenis_kelamin");
        if (sex.filter(nik.isFemale() ? MALE::equals : FEMALE::equals).isPresent()) {
            findings.add(value.warning("nik-beda-jenis-kelamin"));
        }
        return findings;
    }

    private static boolean agree(Nik nik, LocalDate birth, String precision) {
        return nik.agreesOnYear(birth)
                && (precision.equals("TAHUN") || nik.agreesOnMonth(birth))
                && (!precision.equals("HARI") || nik.agreesOnDay(birth));
    }
}
