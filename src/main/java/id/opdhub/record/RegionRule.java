package id.opdhub.record;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.opdhub.record.identifier.Digits;

/** What is checked of a region code. Codes of BPS and codes with dots are told apart from plain mistakes. */
final class RegionRule {

    private static final int REGENCY = 4;
    private static final int VILLAGE = 10;
    private static final int DISTRICT_OF_BPS = 7;
    private static final int VILLAGE_KIND = 6;

    /** What a mapping leaves of a code and the regency's name beside it when the two disagree. */
    private static final Pattern CODE_AND_NAME = Pattern.compile("([0-9]{2,10}) (\\p{Alpha}.*)");

    private static final Pattern NAME = Pattern.compile("\\p{Alpha}[^0-9]*");

    private final Regions regions;

    RegionRule(Regions regions) {
        this.regions = regions;
    }

    List<Finding> findings(FieldValue value) {
        String code = value.text();
        if (!Regions.isCode(code)) {
            return List.of(noCode(code, value));
        }
        // Kelurahan 1, desa 2, desa adat 3; BPS numbers districts with three digits and so has any digit here.
        if (code.length() == VILLAGE && "123".indexOf(code.charAt(VILLAGE_KIND)) < 0) {
            return List.of(value.error("wilayah-desa"));
        }
        return regions.inForce(code) ? List.of() : List.of(unknown(code, value));
    }

    private Finding noCode(String text, FieldValue value) {
        Matcher disagreeing = CODE_AND_NAME.matcher(text);
        if (disagreeing.matches()) {
            return disagreement(regencyOf(disagreeing.group(1)), disagreeing.group(2), value);
        } else if (NAME.matcher(text).matches()) {
            return value.error("wilayah-nama");
        }
        return value.error(Digits.areDigits(text, DISTRICT_OF_BPS) ? "wilayah-bps" : "wilayah-format");
    }

    /** Which region each of the two means, from the hub's own list: the evidence that the code is of another system. */
    private Finding disagreement(String regency, String name, FieldValue value) {
        String named = regions.regenciesNamed("", name).stream()
                .map(code -> code + " " + regions.nameOf(code).orElse(""))
                .collect(Collectors.joining(" / "));
        if (named.isEmpty()) {
            return value.error("wilayah-nama");
        }
        return regions.nameOf(regency)
                .map(meant -> value.error("wilayah-beda-nama", meant, named))
                .orElseGet(() -> value.error("wilayah-hanya-nama", named));
    }

    private Finding unknown(String code, FieldValue value) {
        String regency = regencyOf(code);
        if (regions.inForce(regency)) {
            return value.warning("wilayah-bagian-tidak-dikenal");
        }
        return regions.successorOf(regency)
                .map(successor -> value.warning(
                        "wilayah-lama", successor, regions.nameOf(successor).orElse("")))
                .orElseGet(() -> value.error("wilayah-tidak-dikenal"));
    }

    private static String regencyOf(String code) {
        return code.substring(0, Math.min(code.length(), REGENCY));
    }
}
