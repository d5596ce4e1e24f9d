package id.opdhub.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.opdhub.record.identifier.Identifier;
import id.opdhub.record.identifier.PersonalClaim;

/**
 * Compares what a number says of its bearer with what the record says. Both may be right: a slip at issue is not
 * re-issued, so a difference is a warning.
 */
final class NumberBearer {

    private static final String MALE = "1";
    private static final String FEMALE = "2";

    private NumberBearer() {}

    /** Only the field that is named like the number is the person's own; {@code nik_ayah} stands beside the child. */
    static List<Finding> disagreements(Identifier identifier, PersonalClaim claim, FieldValue value) {
        if (!value.trail().name().equals(identifier.annotation())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        Optional<LocalDate> birth = value.neighbour("tanggal_lahir").flatMap(Rfc3339::date);
        String precision = value.neighbour("presisi_tanggal_lahir").orElse("HARI");
        if (birth.isPresent() && !agree(claim, birth.get(), precision)) {
            findings.add(value.warning(identifier.annotation() + "-beda-tanggal-lahir"));
        }
        Optional<String> sex = value.neighbour("jenis_kelamin");
        if (sex.filter(claim.isFemale() ? MALE::equals : FEMALE::equals).isPresent()) {
            findings.add(value.warning(identifier.annotation() + "-beda-jenis-kelamin"));
        }
        return findings;
    }

    private static boolean agree(PersonalClaim claim, LocalDate birth, String precision) {
        return claim.agreesOnYear(birth)
                && (precision.equals("TAHUN") || claim.agreesOnMonth(birth))
                && (!precision.equals("HARI") || claim.agreesOnDay(birth));
    }
}
