package id.opdhub.registry.folder;

import java.util.Set;

/** The Camel components that a folder may use. */
public final class Schemes {

    public static final String DIRECT = "direct";
    public static final String MAPPING = "mapping";
    public static final String SUBMIT = "submit";
    public static final String DELIVER = "deliver";
    public static final String KAFKA = "kafka";
    /** What {@code kafka:} becomes where a route starts with it. */
    public static final String KAFKA_FEED = "kafka-feed";
    /** What {@code kafka:} becomes where a route writes to it. */
    public static final String KAFKA_DELIVER = "kafka-deliver";

    /** Where a folder meets the hub; each is qualified with the folder and its version. */
    public static final Set<String> OF_THE_HUB = Set.of(MAPPING, SUBMIT, DELIVER, KAFKA);

    /** What reaches the outside, and is played by a stand-in when samples run. */
    public static final Set<String> OUTSIDE =
            Set.of(KAFKA_FEED, KAFKA_DELIVER, "http", "https", "file", "ftp", "ftps", "sftp", "timer", "scheduler");

    /** What ends a delivery. */
    static final Set<String> ENDS_OF_DELIVERY = Set.of(DELIVER, KAFKA);

    private static final Set<String> INSIDE = Set.of(DIRECT, "log");

    private Schemes() {}

    static boolean isAllowed(String scheme) {
        boolean written = !scheme.equals(KAFKA_FEED) && !scheme.equals(KAFKA_DELIVER);
        return written && (OF_THE_HUB.contains(scheme) || OUTSIDE.contains(scheme) || INSIDE.contains(scheme));
    }

    static String names() {
        return "direct, mapping, submit, deliver, kafka, http, https, file, ftp, ftps, sftp, timer, scheduler, log";
    }
}
