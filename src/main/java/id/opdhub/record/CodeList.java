package id.opdhub.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One list of codes with their labels and the other spellings met in the field. */
public final class CodeList {

    /** How the name of a list's file ends, after the list's name. */
    public static final String SUFFIX = ".yaml";

    /**
     * A code of a list.
     *
     * @param code as canonical data writes it
     * @param label as people read it
     * @param aliases other spellings of code or label
     */
    record Value(String code, String label, List<String> aliases) {

        Value {
            if (code == null || code.isBlank() || label == null || label.isBlank()) {
                throw new IllegalArgumentException("a value has no code or no label");
            }
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** LAKI - LAKI and BELUM / TIDAK BEKERJA, as people space them. */
    private static final Pattern AROUND_MARKS = Pattern.compile(" ?([/-]) ?");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9]+$)");

    private final String name;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    /** @throws IllegalArgumentException naming the code whose spelling another code has too */
    CodeList(String name, List<Value> values) {
        this.name = name;
        for (Value value : values) {
            if (labels.put(value.code(), value.label()) != null) {
                throw new IllegalArgumentException("code " + value.code() + " stands twice");
            }
            spell(value.code(), value);
            spell(value.label(), value);
            value.aliases().forEach(alias -> spell(alias, value));
        }
    }

    /**
     * Reads a list as its file has it.
     *
     * @throws IllegalArgumentException naming the file and what is wrong
     */
    public static CodeList read(String file, String content) {
        return CodeListFile.read(file, content);
    }

    public String name() {
        return name;
    }

    /** The codes that a later version of the list no longer has. */
    public List<String> missingIn(CodeList later) {
        return labels.keySet().stream().filter(code -> !later.contains(code)).toList();
    }

    /** Whether the list has the code, as it is written in canonical data. */
    public boolean contains(String code) {
        return labels.containsKey(code);
    }

    /** The code that a code, label or other spelling stands for; case, spaces and leading zeros do not matter. */
    public Optional<String> codeOf(String spelling) {
        return Optional.ofNullable(spellings.get(plain(spelling)));
    }

    public Optional<String> labelOf(String code) {
        return Optional.ofNullable(labels.get(code));
    }

    /** In the order of the file. */
    public List<String> codes() {
        return List.copyOf(labels.keySet());
    }

    private void spell(String spelling, Value value) {
        String other = spellings.putIfAbsent(plain(spelling), value.code());
        if (other != null && !other.equals(value.code())) {
            throw new IllegalArgumentException(
                    "\"" + spelling + "\" stands for code " + other + " and for code " + value.code());
        }
    }

    /** What is left of a spelling when case, spaces and leading zeros do not matter. */
    public static String plain(String spelling) {
        String collapsed = SPACES.matcher(spelling.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
        String tight = AROUND_MARKS.matcher(collapsed).replaceAll("$1");
        return LEADING_ZEROS.matcher(tight).replaceFirst("");
    }
}
