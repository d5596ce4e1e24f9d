package id.opdhub.record;

import java.util.regex.Pattern;

/** Tells texts that may hold a personal number, so that they are not used as names or ids. */
public final class PersonalNumbers {

    /** The shortest is a tax number of 15 digits. */
    private static final int SHORTEST = 15;

    private static final String SEPARATORS = " .-_/";
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PersonalNumbers() {}

    /** Whether the text holds 15 digits or more in a row, single separators between them not counted. */
    public static boolean looksPersonal(String text) {
        return hasLongNumber(text) && !UUID.matcher(text).matches();
    }

    private static boolean hasLongNumber(String text) {
        int digits = 0;
        boolean separated = true;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isDigit(character)) {
                digits++;
                separated = false;
            } else if (separated || SEPARATORS.indexOf(character) < 0) {
                digits = 0;
                separated = true;
            } else {
                separated = true;
            }
            if (digits >= SHORTEST) {
                return true;
            }
        }
        return false;
    }
}
