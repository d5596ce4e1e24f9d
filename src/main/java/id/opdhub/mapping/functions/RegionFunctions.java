package id.opdhub.mapping.functions;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.record.Regions;

/** Region codes of the Ministry of Home Affairs: from codes, from the parts that registers keep apart, from names. */
record RegionFunctions(Regions regions) {

    /** Province, regency or city, district, village. */
    private static final int[] WIDTHS = {2, 2, 2, 4};

    private static final int REGENCY = 4;
    private static final int FULL = 10;

    List<HubFunction> all() {
        return List.of(
                HubFunction.of(
                        "region",
                        1,
                        WIDTHS.length,
                        arguments -> arguments.length == 1
                                ? Values.clean(TextFunctions.digits(arguments[0]), RegionFunctions::unfilled)
                                : CodeParts.joined(arguments, WIDTHS)),
                HubFunction.of("current-region", this::current),
                HubFunction.of("region-from-names", 2, 2, arguments -> fromNames(arguments[0], arguments[1])),
                HubFunction.of("region-with-name", 2, 2, arguments -> withName(arguments[0], arguments[1])));
    }

    /** Without the zeros that fill up a code of a larger region (OSS: 3201000000); no part of a code is all zeros. */
    private static String unfilled(String code) {
        boolean filled = Regions.isCode(code) && code.length() > WIDTHS[0];
        int parent = code.length() - (code.length() == FULL ? WIDTHS[3] : WIDTHS[0]);
        return filled && Values.isAll(code.substring(parent), '0') ? unfilled(code.substring(0, parent)) : code;
    }

    /** Which district of today an old one is, no list tells: its code stays, and its finding names the regency's. */
    private JsonNode current(JsonNode value) {
        return Values.clean(
                TextFunctions.digits(value), code -> regions.successorOf(code).orElse(code));
    }

    private JsonNode fromNames(JsonNode province, JsonNode regency) {
        return Values.clean(regency, name -> {
            List<String> codes = regions.regenciesNamed(written(province), name);
            return codes.size() == 1 ? codes.get(0) : name;
        });
    }

    /** A name that no regency has is no evidence: applications abbreviate. */
    private JsonNode withName(JsonNode code, JsonNode name) {
        JsonNode digits = TextFunctions.digits(code);
        return Values.clean(
                digits, region -> contradicts(region, written(name)) ? region + " " + written(name) : region);
    }

    private boolean contradicts(String region, String name) {
        List<String> named = regions.regenciesNamed("", name);
        boolean deepEnough = Values.isDigits(region) && region.length() >= REGENCY;
        return deepEnough && !named.isEmpty() && named.stream().noneMatch(region::startsWith);
    }

    private static String written(JsonNode value) {
        return Values.scalar(value).map(Values::collapse).orElse("");
    }
}
