package id.opdhub.mapping.syntax;

/** A mapping that must not be loaded: where, what is wrong, and what to write instead. */
public final class SyntaxFault extends RuntimeException {

    private final transient Place place;

    public SyntaxFault(Place place, String problem) {
        super(problem);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}
