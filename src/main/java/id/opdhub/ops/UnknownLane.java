package id.opdhub.ops;

/** An operator's call about a parked key that is not parked (any more). */
class UnknownLane extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String lane;

    UnknownLane(String lane) {
        super("no such lane");
        this.lane = lane;
    }

    String lane() {
        return lane;
    }
}
