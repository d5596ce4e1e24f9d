package id.opdhub.log;

/** Something in the hub's own topics that the hub did not write so, or no longer understands. */
public class UnreadableEntry extends RuntimeException {

    public UnreadableEntry(String problem) {
        super(problem);
    }
}
