package id.opdhub.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;

/** Telephone numbers as people write them, to +62…. */
final class PhoneNumber {

    private static final String SEPARATORS = " .-()/";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 12;

    private PhoneNumber() {}

    static HubFunction function() {
        return HubFunction.of("phone", PhoneNumber::international);
    }

    private static JsonNode international(JsonNode value) {
        return Values.clean(value, written -> {
            String number = withoutSeparators(written);
            String national = national(number);
            boolean plausible =
                    Values.isDigits(national) && national.length() >= SHORTEST && national.length() <= LONGEST;
            return plausible ? "+62" + national : foreign(number) ? number : written;
        });
    }

    private static String withoutSeparators(String written) {
        StringBuilder number = new StringBuilder();
        written.chars()
                .filter(letter -> SEPARATORS.indexOf(letter) < 0)
                .forEach(letter -> number.append((char) letter));
        return number.toString();
    }

    /** What follows the country's code; a spreadsheet takes the leading zero of 0812 away. */
    private static String national(String number) {
        if (number.startsWith("+62")) {
            return withoutZero(number.substring(3));
        } else if (number.startsWith("62")) {
            return withoutZero(number.substring(2));
        } else if (number.startsWith("0")) {
            return number.substring(1);
        }
        return number.startsWith("8") ? number : "";
    }

    private static String withoutZero(String national) {
        return national.startsWith("0") ? national.substring(1) : national;
    }

    private static boolean foreign(String number) {
        return number.startsWith("+") && !number.startsWith("+62") && Values.isDigits(number.substring(1));
    }
}
