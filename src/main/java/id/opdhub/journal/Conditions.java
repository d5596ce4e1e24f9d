package id.opdhub.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conditions of a query with their values, joined by "and". Only values come from outside, never text of SQL. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param condition with a {@code ?} for each value */
    public Conditions and(String condition, Object... its) {
        conditions.add(condition);
        values.addAll(Arrays.stream(its).map(Conditions::asColumn).toList());
        return this;
    }

    /** @param condition with a {@code ?} for the value; left out where there is none */
    public Conditions andIf(String condition, Optional<?> value) {
        value.ifPresent(present -> and(condition, present));
        return this;
    }

    /** Begins with a blank; empty where there are no conditions. */
    public String where() {
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    }

    public List<Object> values() {
        return List.copyOf(values);
    }

    private static Object asColumn(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
