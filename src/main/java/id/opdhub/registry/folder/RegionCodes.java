package id.opdhub.registry.folder;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import id.opdhub.record.Regions;

/** Reads region codes of a folder: digits in quotes, in force today. */
final class RegionCodes {

    /** Digits that a code of a district or village has before them. */
    private static final int REGENCY = 4;

    private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{10}");

    private RegionCodes() {}

    static Optional<String> single(YamlMap map, String key, Regions regions) {
        Optional<String> code = map.text(key);
        code.ifPresent(text -> check(new Marked(text, map.lineOf(key)), map, regions));
        return code;
    }

    /** Prefixes of the regions; an empty list is a finding, since it matches nothing. */
    static List<String> list(YamlMap map, String key, Regions regions) {
        List<Marked> codes = map.texts(key);
        codes.forEach(code -> check(code, map, regions));
        if (codes.isEmpty()) {
            map.findings().error(map.lineOf(key), "no-regions", key);
        }
        return codes.stream().map(Marked::text).toList();
    }

    private static void check(Marked code, YamlMap map, Regions regions) {
        if (!FORM.matcher(code.text()).matches()) {
            map.findings()
                    .error(code.line(), "region-form", code.text(), code.text().replaceAll("\\D", ""));
        } else if (!regions.inForce(code.text())) {
            String regency =
                    code.text().substring(0, Math.min(REGENCY, code.text().length()));
            String successor = regions.successorOf(regency).orElse("1306");
            map.findings().error(code.line(), "region-not-in-force", code.text(), successor);
        }
    }
}
