package id.opdhub.mapping.unpacking;

import java.util.Locale;
import java.util.Map;

/** What a file is by the ending of its name. */
public final class FileTypes {

    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "json", "application/json", "xml", "application/xml", "zip", "application/zip");

    private FileTypes() {}

    public static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
