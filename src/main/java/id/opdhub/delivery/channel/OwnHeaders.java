package id.opdhub.delivery.channel;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.Message;

import id.opdhub.registry.Secrets;

/**
 * Headers of HTTP that a folder wants sent, set by its route.
 *
 * <pre>
 * deliver.&lt;name&gt;           → as it is: it may be computed, of a record's text
 * deliver-constant.&lt;name&gt;  → the system's own secrets, which are named in it, filled in
 * </pre>
 */
final class OwnHeaders {

    private static final String PREFIX = "deliver.";
    /** What the hub makes of the prefix where a folder names a variable in a {@code constant}; no folder may write it. */
    private static final String CONSTANT = "deliver-constant.";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern OF_HUB = Pattern.compile(
            "(?i)ce-.*|webhook-.*|traceparent|host|cookie|connection|content-.*|transfer-encoding|te|upgrade");
    private static final Pattern SECRET = Pattern.compile("\\{env:([A-Z0-9_]+)}");

    private OwnHeaders() {}

    /** @param system whose secrets these may be */
    static Map<String, String> of(Message message, String system, Secrets secrets) {
        Secrets own = name -> name.startsWith(Secrets.prefix(system)) ? secrets.find(name) : Optional.empty();
        Map<String, String> headers = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (name.startsWith(PREFIX) && value != null) {
                put(headers, name.substring(PREFIX.length()), value.toString());
            } else if (name.startsWith(CONSTANT) && value != null) {
                put(headers, name.substring(CONSTANT.length()), filled(value.toString(), own));
            }
        });
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (NAME.matcher(name).matches() && !OF_HUB.matcher(name).matches()) {
            // A line end would begin a header of its own.
            headers.put(name, value.replaceAll("\\p{Cntrl}", " "));
        }
    }

    private static String filled(String text, Secrets own) {
        return SECRET.matcher(text)
                .replaceAll(
                        name -> Matcher.quoteReplacement(own.find(name.group(1)).orElse("")));
    }
}
