package id.opdhub.simulator;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether an address holds the number of a person: sixteen digits (NIK, family card) or more (NIP), also where they are
 * percent-encoded or written in groups. Addresses end up in logs, histories and proxies.
 */
final class PersonNumber {

    private static final Pattern ENCODED_DIGIT = Pattern.compile("%3([0-9])");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("(?<=[0-9])(?:[ .+_-]|%2[0BDE]|%5F)+(?=[0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{16}");

    private PersonNumber() {}

    /** @param address path and query as the caller wrote them */
    static boolean isIn(String address) {
        String digits = ENCODED_DIGIT.matcher(address).replaceAll("$1").toUpperCase(Locale.ROOT);
        return NUMBER.matcher(BETWEEN_GROUPS.matcher(digits).replaceAll("")).find();
    }
}
