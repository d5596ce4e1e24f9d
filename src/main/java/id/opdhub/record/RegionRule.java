package id.opdhub.record;

import java.util.List;

/** What is checked of a region code. Codes of BPS and codes with dots are told apart from plain mistakes. */
final class RegionRule {

    private static final int REGENCY = 4;
    private static final int VILLAGE = 10;
    private static final int DISTRICT_OF_BPS = 7;
    private static final int VILLAGE_KIND = 6;

    private final Regions regions;

    RegionRule(Regions regions) {
        this.regions = regions;
    }

    List<Finding> findings(FieldValue value) {
        String code = value.text();
        if (!Regions.isCode(code)) {
            boolean fromBps = Digits.areDigits(code, DISTRICT_OF_BPS);
            return List.of(value.error(fromBps ? "wilayah-bps" : "wilayah-format"));
        }
        // Kelurahan 1, desa 2, desa adat 3; BPS numbers districts with three digits and so has any digit here.
        if (code.length() == VILLAGE && "123".indexOf(code.charAt(VILLAGE_KIND)) < 0) {
            return List.of(value.error("wilayah-desa"));
        }
        return regions.inForce(code) ? List.of() : List.of(unknown(code, value));
    }

    private Finding unknown(String code, FieldValue value) {
        String regency = code.substring(0, Math.min(code.length(), REGENCY));
        if (regions.inForce(regency)) {
            return value.warning("wilayah-bagian-tidak-dikenal");
        }
        return regions.successorOf(regency)
                .map(successor -> value.warning(
                        "wilayah-lama", successor, regions.nameOf(successor).orElse("")))
                .orElseGet(() -> value.error("wilayah-tidak-dikenal"));
    }
}
