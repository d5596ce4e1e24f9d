package id.opdhub.registry.samples;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;

/** Finds the line of a place in a JSON text. */
public final class JsonLines {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLines() {}

    /** The line of the pointer, or of the nearest place around it. */
    public static int lineOf(String text, String pointer) {
        int line = 1;
        int longest = 0;
        try (JsonParser parser = FACTORY.createParser(text)) {
            while (parser.nextToken() != null) {
                String here = parser.getParsingContext().pathAsPointer().toString();
                if (here.length() > longest && isAround(here, pointer)) {
                    longest = here.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (IOException e) {
            return line;
        }
        return line;
    }

    private static boolean isAround(String here, String pointer) {
        return pointer.equals(here) || pointer.startsWith(here + JsonPointer.SEPARATOR);
    }
}
