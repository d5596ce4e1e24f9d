package id.opdhub.journal;

/**
 * A column for text of limited length. What does not fit is cut: one value that the database refuses would be tried for
 * ever, and would hold up everything behind it.
 *
 * @param length most characters
 */
public record TextColumn(int length) {

    /** @param text null stands for no value, as in the database */
    public String fit(String text) {
        if (text == null) {
            return null;
        }
        // PostgreSQL keeps every character but this one.
        String kept = text.replace('\0', '\uFFFD');
        if (kept.length() <= length) {
            return kept;
        }
        boolean splitsPair = Character.isHighSurrogate(kept.charAt(length - 1));
        return kept.substring(0, splitsPair ? length - 1 : length);
    }
}
