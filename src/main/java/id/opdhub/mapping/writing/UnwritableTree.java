package id.opdhub.mapping.writing;

/** A mapping gave a tree that cannot be written in the form that its folder asks for. */
public final class UnwritableTree extends RuntimeException {

    /** @param rule that is broken; never a value of the tree */
    UnwritableTree(String rule) {
        super(rule);
    }
}
