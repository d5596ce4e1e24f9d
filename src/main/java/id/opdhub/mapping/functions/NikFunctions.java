package id.opdhub.mapping.functions;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** The population number as applications hold it: with placeholders, temporary numbers and damage. */
final class NikFunctions {

    private static final int LENGTH = 16;
    private static final int FEMALE = 40;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private NikFunctions() {}

    static List<HubFunction> all() {
        return List.of(HubFunction.of("nik", NikFunctions::nik), HubFunction.of("nik-status", NikFunctions::status));
    }

    private static JsonNode nik(JsonNode value) {
        Optional<String> text = Values.scalar(value).map(NikFunctions::compact);
        if (text.isEmpty()) {
            return value;
        }
        return isPlaceholder(text.get()) ? NullNode.instance : Values.text(text.get());
    }

    private static JsonNode status(JsonNode value) {
        if (value.isNull()) {
            return Values.text("TIDAK_ADA");
        }
        return Values.text(Values.scalar(value)
                .map(NikFunctions::compact)
                .map(NikFunctions::statusOf)
                .orElse("FORMAT_SALAH"));
    }

    private static String statusOf(String nik) {
        if (isPlaceholder(nik)) {
            return "TIDAK_ADA";
        } else if (!Values.isDigits(nik) || nik.length() != LENGTH) {
            return "FORMAT_SALAH";
        } else if (nik.charAt(0) == '0') {
            // OpenSID: a zero, the village's ten digits, a counter.
            return "SEMENTARA";
        }
        return isWellFormed(nik) ? "FORMAT_SAH" : "FORMAT_SALAH";
    }

    /** Serial 0000 is never issued: it is what a spreadsheet makes of the last digits. */
    private static boolean isWellFormed(String nik) {
        int day = number(nik, 6);
        int month = number(nik, 8);
        int born = day > FEMALE ? day - FEMALE : day;
        boolean date = month >= 1 && month <= DAYS.length && born >= 1 && born <= DAYS[month - 1];
        boolean leap = month != 2 || born < 29 || number(nik, 10) % 4 == 0;
        return date && leap && !nik.endsWith("0000");
    }

    private static int number(String digits, int start) {
        return Integer.parseInt(digits.substring(start, start + 2));
    }

    /** Without spaces, dots, and the apostrophe that keeps a spreadsheet from counting. */
    private static String compact(String written) {
        String text = Values.collapse(written);
        StringBuilder compact = new StringBuilder(text.length());
        text.chars()
                .filter(letter -> letter != ' ' && letter != '.' && letter != '\'')
                .forEach(letter -> compact.append((char) letter));
        return compact.toString();
    }

    private static boolean isPlaceholder(String nik) {
        return Values.isBlank(nik) || Values.isAll(nik, '0') || nik.length() == LENGTH && Values.isAll(nik, '9');
    }
}
