package id.opdhub.support;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One event of {@link ResidentLoad}: what it says of whom, and under which id. */
public record ResidentEvent(int person, int round) {

    private static final Pattern ID = Pattern.compile("p(\\d+)-(\\d+)");
    private static final Pattern CONTENT = Pattern.compile("WARGA KE (\\d+)\".*\\+62812(\\d{8})\"");

    public String id() {
        return "p" + person + "-" + round;
    }

    public static ResidentEvent of(String id) {
        return read(ID, id).filter(event -> event.id().equals(id)).orElseThrow();
    }

    /** What a body says, whatever its headers say. */
    static Optional<ResidentEvent> in(String body) {
        return read(CONTENT, body);
    }

    private static Optional<ResidentEvent> read(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find()
                ? Optional.of(new ResidentEvent(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
