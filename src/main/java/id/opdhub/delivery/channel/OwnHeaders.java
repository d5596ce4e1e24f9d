package id.opdhub.delivery.channel;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.Message;

import id.opdhub.registry.Secrets;

/** Headers of HTTP that a folder wants sent, set by its route as {@code deliver.<name>}; secrets are named in them, not held. */
final class OwnHeaders {

    private static final String PREFIX = "deliver.";
    private static final Pattern SECRET = Pattern.compile("\\{env:([A-Z0-9_]+)}");

    private OwnHeaders() {}

    static Map<String, String> of(Message message, Secrets secrets) {
        Map<String, String> own = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (name.startsWith(PREFIX) && value != null) {
                own.put(name.substring(PREFIX.length()), filled(value.toString(), secrets));
            }
        });
        return own;
    }

    private static String filled(String text, Secrets secrets) {
        String filled = SECRET.matcher(text)
                .replaceAll(name ->
                        Matcher.quoteReplacement(secrets.find(name.group(1)).orElse("")));
        // A line end would begin a header of its own.
        return filled.replaceAll("[\\r\\n]", " ");
    }
}
