package id.opdhub.mapping.syntax;

import java.util.Optional;

/** From which fields of the source each field of a mapping's result comes, read off its text. */
public final class Origins {

    private final Origin root;

    private Origins(Origin root) {
        this.root = root;
    }

    public static Origins of(Program program) {
        return new Origins(new OriginReader(program).read());
    }

    /**
     * The JSON pointer into the source of a field of the result.
     *
     * @return nothing when the field comes from several fields, from none, or the mapping does not tell
     */
    public Optional<String> pointer(String field) {
        return Optional.of(descend(field))
                .filter(origin -> !origin.isContainer() && origin.reads().size() == 1)
                .flatMap(origin -> origin.reads().get(0).pointer());
    }

    /** The first field at the source's root that goes into a field of the result. */
    public Optional<String> column(String field) {
        return Optional.of(descend(field))
                .filter(origin -> !origin.isContainer())
                .flatMap(origin -> origin.reads().stream().findFirst())
                .flatMap(SourcePath::first);
    }

    private Origin descend(String field) {
        Origin origin = root;
        if (!field.isEmpty()) {
            for (String escaped : field.substring(1).split("/", -1)) {
                origin = origin.field(escaped.replace("~1", "/").replace("~0", "~"));
            }
        }
        return origin;
    }
}
