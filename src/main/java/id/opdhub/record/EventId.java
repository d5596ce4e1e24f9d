package id.opdhub.record;

/**
 * What makes an event itself: CloudEvents {@code source} and {@code id}. The same pair is routed once.
 *
 * @param source {@code /systems/<system>}, the sender
 * @param id unique within the source, at most 200 characters, never a personal number
 */
public record EventId(String source, String id) {

    private static final String SYSTEMS = "/systems/";
    /** In characters; a header has to hold it. */
    public static final int LONGEST = 200;

    public EventId {
        if (!source.startsWith(SYSTEMS) || source.length() == SYSTEMS.length()) {
            throw new IllegalArgumentException("source of an event is not /systems/<system>");
        }
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("id of an event is blank or longer than " + LONGEST);
        }
    }

    public static String sourceOf(String system) {
        return SYSTEMS + system;
    }

    /** The sending system. */
    public String system() {
        return source.substring(SYSTEMS.length());
    }
}
