package id.opdhub.mapping.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chain of fields from the root of the input; a step may be the element that a loop is at. */
record SourcePath(List<Step> steps) {

    static final SourcePath ROOT = new SourcePath(List.of());

    /** A field's name, or the loop whose element it is. */
    record Step(Optional<String> field, Optional<Place> loop) {}

    SourcePath field(String name) {
        return then(new Step(Optional.of(name), Optional.empty()));
    }

    SourcePath element(Place loop) {
        return then(new Step(Optional.empty(), Optional.of(loop)));
    }

    private SourcePath then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new SourcePath(List.copyOf(longer));
    }

    /** The name of the field at the root. */
    Optional<String> first() {
        return steps.isEmpty() ? Optional.empty() : steps.get(0).field();
    }

    /** The JSON pointer, when it is known at which element each loop is. */
    Optional<String> pointer(Map<Place, String> elements) {
        StringBuilder pointer = new StringBuilder();
        for (Step step : steps) {
            Optional<String> key = step.field().or(() -> step.loop().map(elements::get));
            if (key.isEmpty()) {
                return Optional.empty();
            }
            pointer.append('/').append(key.get().replace("~", "~0").replace("/", "~1"));
        }
        return Optional.of(pointer.toString());
    }
}
