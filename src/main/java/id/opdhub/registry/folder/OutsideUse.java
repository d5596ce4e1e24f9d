package id.opdhub.registry.folder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.opdhub.registry.Secrets;

/**
 * Something outside of the hub that a route of a folder reaches.
 *
 * @param scheme {@code deliver}, {@code kafka}, {@code http}, {@code https}, {@code lookup} or {@code file}
 * @param target what follows: an address, the name of a topic, or a directory
 * @param options by name
 * @param file within the folder
 * @param line the first one is 1
 */
public record OutsideUse(String scheme, String target, Map<String, String> options, String file, int line) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{env:([A-Z0-9_]+)}}");

    public OutsideUse {
        options = Map.copyOf(options);
    }

    /** Whether it is asked about records. */
    public boolean isLookup() {
        return scheme.equals(Schemes.LOOKUP);
    }

    /** With the values of the variables that it names; empty when the environment lacks one. */
    public Optional<OutsideUse> filled(Secrets secrets) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> option : options.entrySet()) {
            Optional<String> value = filled(option.getValue(), secrets);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(option.getKey(), value.get());
        }
        return filled(target, secrets).map(whole -> new OutsideUse(scheme, whole, values, file, line));
    }

    private static Optional<String> filled(String text, Secrets secrets) {
        StringBuilder filled = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            Optional<String> value = secrets.find(variable.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variable.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(variable.appendTail(filled).toString());
    }
}
