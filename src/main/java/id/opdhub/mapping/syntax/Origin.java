package id.opdhub.mapping.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a value of the result comes from.
 *
 * @param reads the source fields that go into it, in the order of the text
 * @param exact the source field that it is, unchanged
 * @param fields what its own fields or numbered elements come from, where the mapping writes them out
 * @param loop the loop that makes its elements, where one does
 * @param others the source object whose remaining fields it takes over
 */
record Origin(
        List<SourcePath> reads,
        Optional<SourcePath> exact,
        Map<String, Origin> fields,
        Optional<Elements> loop,
        Optional<SourcePath> others) {

    /** Nothing of the source, as for a constant. */
    static final Origin NONE = reading(List.of());

    /** More source fields than this explain nothing. */
    private static final int MAX_READS = 8;

    /** What each element of a loop's result comes from. */
    record Elements(Place loop, Origin element) {}

    static Origin reading(List<SourcePath> reads) {
        return new Origin(reads, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    static Origin exactly(SourcePath path) {
        return new Origin(List.of(path), Optional.of(path), Map.of(), Optional.empty(), Optional.empty());
    }

    static Origin written(Map<String, Origin> fields, Optional<SourcePath> others) {
        return new Origin(union(List.copyOf(fields.values())), Optional.empty(), fields, Optional.empty(), others);
    }

    static Origin looped(Place loop, Origin element) {
        return new Origin(
                element.reads, Optional.empty(), Map.of(), Optional.of(new Elements(loop, element)), Optional.empty());
    }

    /** Something computed from others. */
    static Origin computed(List<Origin> from) {
        return reading(union(from));
    }

    Origin field(String name) {
        if (exact.isPresent()) {
            return exactly(exact.get().field(name));
        }
        if (loop.isPresent()) {
            return loop.get().element().at(loop.get().loop(), name);
        }
        Origin field = fields.get(name);
        if (field != null) {
            return field;
        }
        return others.map(other -> exactly(other.field(name))).orElse(isContainer() ? NONE : this);
    }

    /** The same when a loop is at one element. */
    private Origin at(Place place, String index) {
        Map<String, Origin> placed = new LinkedHashMap<>();
        fields.forEach((name, origin) -> placed.put(name, origin.at(place, index)));
        return new Origin(
                reads.stream().map(path -> path.at(place, index)).toList(),
                exact.map(path -> path.at(place, index)),
                placed,
                loop.map(inner -> new Elements(inner.loop(), inner.element().at(place, index))),
                others.map(path -> path.at(place, index)));
    }

    /** Either this or the other, as a condition decides. */
    Origin or(Origin other) {
        if (fields.isEmpty() || other.fields.isEmpty()) {
            return isContainer() ? this : other.isContainer() ? other : reading(union(List.of(this, other)));
        }
        Map<String, Origin> both = new LinkedHashMap<>(fields);
        other.fields.forEach((name, origin) -> both.merge(name, origin, Origin::or));
        return written(both, others.or(() -> other.others));
    }

    boolean isContainer() {
        return !fields.isEmpty() || loop.isPresent();
    }

    private static List<SourcePath> union(List<Origin> origins) {
        Set<SourcePath> reads = new LinkedHashSet<>();
        origins.forEach(origin -> reads.addAll(origin.reads()));
        List<SourcePath> first = new ArrayList<>(reads);
        return List.copyOf(first.subList(0, Math.min(MAX_READS, first.size())));
    }
}
