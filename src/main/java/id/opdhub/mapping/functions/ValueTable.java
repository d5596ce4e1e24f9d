package id.opdhub.mapping.functions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.opdhub.record.CodeList;

/**
 * What the values of one application mean, from a file in its folder. Spellings are compared as those of code lists.
 *
 * @param meanings by spelling; nothing where a value means that there is none
 */
public record ValueTable(Map<String, Optional<String>> meanings) {

    public ValueTable {
        Map<String, Optional<String>> plain = new HashMap<>();
        meanings.forEach((spelling, meaning) -> plain.put(CodeList.plain(spelling), meaning));
        meanings = Map.copyOf(plain);
    }

    boolean has(String value) {
        return meanings.containsKey(CodeList.plain(value));
    }

    /** What a value that the table has means; nothing where it means that there is none. */
    Optional<String> meaning(String value) {
        return meanings.get(CodeList.plain(value));
    }
}
