package id.opdhub.record;

/**
 * What makes an event itself: CloudEvents {@code source} and {@code id}. The same pair is routed once.
 *
 * @param source {@code /systems/<system>}, the sender
 * @param id unique within the source, at most 200 characters, never a personal number
 */
public record EventId(String source, String id) {

    private static final String SYSTEMS = "/systems/";
    private static final int LONGEST = 200;

    public EventId {
        if (!source.startsWith(SYSTEMS) || source.length() == SYSTEMS.length()) {
            throw new IllegalArgumentException("source of an event is not /systems/<system>");
        }
        if (!allows(id)) {
            throw new IllegalArgumentException(
                    "id of an event is blank, longer than " + LONGEST + " or holds a control character");
        }
    }

    /** Whether an id is one. CloudEvents has no control characters in it, and a database could not keep all of them. */
    public static boolean allows(String id) {
        return !id.isBlank() && id.length() <= LONGEST && id.chars().noneMatch(Character::isISOControl);
    }

    public static String sourceOf(String system) {
        return SYSTEMS + system;
    }

    /** The sending system. */
    public String system() {
        return source.substring(SYSTEMS.length());
    }
}
