package id.opdhub.ops;

/** An operator's call about a system that has no folder. */
class UnknownSystem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String system;

    UnknownSystem(String system) {
        super("no such system");
        this.system = system;
    }

    String system() {
        return system;
    }
}
