package id.opdhub.mapping.functions;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Month names as Indonesian forms and foreign software write them. */
final class Months {

    private static final Map<String, Integer> NUMBERS = numbers(
            "januari jan january",
            "februari feb february pebruari peb",
            "maret mar march mrt",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu agt ags agus august aug",
            "september sep sept",
            "oktober okt october oct",
            "november nov nopember nop",
            "desember des december dec");

    private Months() {}

    private static Map<String, Integer> numbers(String... names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= names.length; month++) {
            for (String name : names[month - 1].split(" ")) {
                numbers.put(name, month);
            }
        }
        return numbers;
    }

    /** The text with each month's name as its number; other words stay. */
    static String numbered(String text) {
        StringBuilder numbered = new StringBuilder(text.length());
        int index = 0;
        while (index < text.length()) {
            int end = index;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == index) {
                numbered.append(text.charAt(index++));
                continue;
            }
            String word = text.substring(index, end);
            Integer month = NUMBERS.get(word.toLowerCase(Locale.ROOT));
            numbered.append(month == null ? word : month.toString());
            boolean abbreviation = month != null && end < text.length() && text.charAt(end) == '.';
            index = abbreviation && followedBySpace(text, end) ? end + 1 : end;
        }
        return numbered.toString();
    }

    private static boolean followedBySpace(String text, int dot) {
        return dot + 1 < text.length() && text.charAt(dot + 1) == ' ';
    }
}
