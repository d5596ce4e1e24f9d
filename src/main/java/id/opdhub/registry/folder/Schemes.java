package id.opdhub.registry.folder;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    public static final String TIMER = "timer";
    /** What {@code timer:} becomes: a feed that the hub fetches. */
    public static final String TIMER_FEED = "timer-feed";
    /** What {@code http:} and {@code https:} become: a question to an application. */
    public static final String HTTP_ASK = "http-ask";

    public static final String FILE = "file";
    /** What {@code file:} becomes: a feed that lies in a directory. */
    public static final String FILE_FEED = "file-feed";

    /** Asks another application about each record. */
    public static final String LOOKUP = "lookup";

    static final String HTTP = "http";
    static final String HTTPS = "https";

    /** Where a folder meets the hub; each is qualified with the folder and its version. */
    public static final Set<String> OF_THE_HUB =
            Set.of(MAPPING, SUBMIT, DELIVER, KAFKA, TIMER, HTTP, HTTPS, FILE, LOOKUP);

    /** Takes a file out of an archive. */
    public static final String UNZIP = "unzip";
    /** Takes a file out of a form. */
    public static final String PART = "part";

    /** The same for every folder. */
    private static final Set<String> UNPACKING = Set.of(UNZIP, PART);

    /** What reaches the outside, and is played by a stand-in when samples run. */
    public static final Set<String> OUTSIDE =
            Set.of(KAFKA_FEED, KAFKA_DELIVER, TIMER_FEED, FILE_FEED, HTTP_ASK, "ftp", "ftps", "sftp", "scheduler");

    /** What ends a delivery. */
    static final Set<String> ENDS_OF_DELIVERY = Set.of(DELIVER, KAFKA);

    /** What would print records. */
    static final String LOG = "log";

    private static final String COMPONENTS = "META-INF/services/org/apache/camel/component/";
    private static final List<String> ALL = List.of(
            DIRECT,
            UNZIP,
            PART,
            MAPPING,
            SUBMIT,
            LOOKUP,
            DELIVER,
            KAFKA,
            HTTP,
            HTTPS,
            FILE,
            "ftp",
            "ftps",
            "sftp",
            TIMER,
            "scheduler");

    private Schemes() {}

    static boolean isHttp(String scheme) {
        return scheme.equals(HTTP) || scheme.equals(HTTPS);
    }

    static boolean isAllowed(String scheme) {
        return ALL.contains(scheme);
    }

    /** Whether the hub has the component: what the check lets through must load. */
    static boolean isThere(String scheme) {
        boolean isOwn = OF_THE_HUB.contains(scheme) || UNPACKING.contains(scheme);
        return isOwn || Schemes.class.getClassLoader().getResource(COMPONENTS + scheme) != null;
    }

    static String names() {
        return ALL.stream().filter(Schemes::isThere).collect(Collectors.joining(", "));
    }
}
