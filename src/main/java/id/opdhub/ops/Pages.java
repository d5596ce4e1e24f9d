package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Long lists, a page at a time: a page names where the next begins. */
final class Pages {

    private static final int USUAL = 100;
    private static final int LONGEST = 1000;

    private Pages() {}

    static int limit(Question question) {
        return question.number("limit", 1, LONGEST).orElse((long) USUAL).intValue();
    }

    /** @param next what to ask for as {@code cursor} */
    static Map<String, Object> of(String name, List<?> items, Optional<?> next) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(name, items);
        next.ifPresent(cursor -> page.put("next", cursor.toString()));
        return page;
    }
}
