package id.opdhub.registry.folder;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sample of a folder: what an application sends, or canonical data on its way to it.
 *
 * @param file within the folder
 * @param feed it is sent to, or {@code out}
 * @param type the folder that names the type of an outbound sample
 * @param name of the case
 * @param extension all that follows the first dot, such as {@code fhir.json}
 */
public record Sample(String file, String feed, Optional<String> type, String name, String extension) {

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "json", "application/json",
            "fhir.json", "application/fhir+json",
            "form", "application/x-www-form-urlencoded",
            "csv", "text/csv",
            "xml", "application/xml",
            "txt", "text/plain");

    public static final String OUT = "out";
    public static final String EXPECTED = ".expected.";
    public static final String REJECTED = ".rejected.json";
    public static final String REPLY = ".reply.";
    public static final String LOOKUP = ".lookup.json";

    private static final Pattern PATH = Pattern.compile("samples/([^/]+)/(?:([^/]+)/)?([^/.]+)\\.([^/]+)");

    /** Empty when the path is not one of a sample or of what is expected of it. */
    static Optional<Sample> at(String file) {
        Matcher path = PATH.matcher(file);
        if (!path.matches() || path.group(2) != null && !path.group(1).equals(OUT)) {
            return Optional.empty();
        }
        return Optional.of(
                new Sample(file, path.group(1), Optional.ofNullable(path.group(2)), path.group(3), path.group(4)));
    }

    public boolean isOutbound() {
        return feed.equals(OUT);
    }

    /** What its file is, by the end of its name. */
    public String contentType() {
        String ending = extension.toLowerCase(Locale.ROOT);
        String last = ending.substring(ending.lastIndexOf('.') + 1);
        return CONTENT_TYPES.getOrDefault(ending, CONTENT_TYPES.getOrDefault(last, "application/octet-stream"));
    }

    /** The folder and case that a sample and its expected files share. */
    public String stem() {
        return file.substring(0, file.length() - extension.length() - 1);
    }

    boolean isExpectation() {
        return extension.startsWith(EXPECTED.substring(1))
                || extension.startsWith(REPLY.substring(1))
                || extension.equals(REJECTED.substring(1))
                || extension.equals(LOOKUP.substring(1));
    }
}
