package id.opdhub.ops;

/** A system to which nothing is brought cannot be held or released. */
class NotADestination extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String system;

    NotADestination(String system) {
        super("nothing is brought to this system");
        this.system = system;
    }

    String system() {
        return system;
    }
}
