package id.opdhub.mapping.functions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A name with the titles that registers write into it: {@code Drs. H. SUTAN MALIK, S.Sos., M.Si.} Only what is certainly a
 * title is taken out: MUH. and MOH. are names, and so is what follows a comma without being a title.
 *
 * @param before titles in front
 * @param name what is left
 * @param after titles behind the first comma
 */
record TitledName(String before, String name, String after) {

    private static final Set<String> IN_FRONT = Set.of(
            "DR.", "DRG.", "DRH.", "DRS.", "DRA.", "IR.", "PROF.", "H.", "HJ.", "KH.", "K.H.", "HJ", "DRS", "DRA",
            "DRG", "PROF", "APT.", "NS.");

    /** Written without dots; with dots the form tells. */
    private static final Set<String> BEHIND = Set.of(
            "SE", "SH", "ST", "SP", "SS", "SIP", "SAG", "SKM", "SPD", "SPDI", "SKED", "SKEP", "SKOM", "SSOS", "SSI",
            "SSTP", "SPT", "MA", "MH", "MM", "MT", "MPD", "MSI", "MSC", "MKES", "MKOM", "MAP", "AMD", "AMK", "BA", "LC",
            "MBA", "PHD", "NERS", "APT");

    /** Letters and dots as in {@code S.Kom}, {@code M.T.}, {@code Sp.A(K)}, {@code Ph.D.} */
    private static final Pattern DOTTED = Pattern.compile("\\p{L}{1,4}\\.(\\p{L}{1,6}\\.?){0,3}(\\(\\p{L}{1,3}\\))?");

    static List<HubFunction> all() {
        return List.of(
                HubFunction.of("name-without-titles", value -> part(value, TitledName::name)),
                HubFunction.of("titles-before", value -> part(value, TitledName::before)),
                HubFunction.of("titles-after", value -> part(value, TitledName::after)));
    }

    private static JsonNode part(JsonNode value, Function<TitledName, String> part) {
        // Cleaned twice: a name without titles has a blank for them, which is none.
        return Values.clean(Values.clean(value, text -> part.apply(of(text))), text -> text);
    }

    static TitledName of(String written) {
        int comma = written.indexOf(',');
        String behind = comma < 0 ? "" : written.substring(comma + 1).strip();
        boolean titles = !behind.isEmpty() && Arrays.stream(behind.split(",")).allMatch(TitledName::isBehind);
        String rest = titles ? written.substring(0, comma).strip() : written;
        int start = endOfFront(rest);
        return new TitledName(rest.substring(0, start).strip(), rest.substring(start), titles ? behind : "");
    }

    /** Where the titles in front end; a name of nothing but titles has none. */
    private static int endOfFront(String text) {
        int end = 0;
        int space = text.indexOf(' ');
        while (space > 0 && IN_FRONT.contains(text.substring(end, space).toUpperCase(Locale.ROOT))) {
            end = space + 1;
            space = text.indexOf(' ', end);
        }
        return end;
    }

    private static boolean isBehind(String part) {
        String title = part.replace(" ", "");
        return BEHIND.contains(title.replace(".", "").toUpperCase(Locale.ROOT))
                || DOTTED.matcher(title).matches();
    }
}
