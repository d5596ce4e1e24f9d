package id.opdhub.mapping.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chain of fields from the root of the input; a step may be the element that a loop is at. */
record SourcePath(List<Step> steps) {

    static final SourcePath ROOT = new SourcePath(List.of());

    /** A field's name, or the loop whose element it is. */
    record Step(Optional<String> field, Optional<Place> loop) {

        boolean isElementOf(Place other) {
            return loop.filter(other::equals).isPresent();
        }
    }

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

    /** The path when a loop is at one element. */
    SourcePath at(Place loop, String element) {
        Step known = new Step(Optional.of(element), Optional.empty());
        return new SourcePath(steps.stream()
                .map(step -> step.isElementOf(loop) ? known : step)
                .toList());
    }

    /** The JSON pointer, when no loop is left open. */
    Optional<String> pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Step step : steps) {
            if (step.field().isEmpty()) {
                return Optional.empty();
            }
            pointer.append('/').append(step.field().get().replace("~", "~0").replace("/", "~1"));
        }
        return Optional.of(pointer.toString());
    }
}
