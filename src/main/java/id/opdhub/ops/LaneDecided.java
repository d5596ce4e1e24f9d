package id.opdhub.ops;

/** An operator's call about a parked record of which something else was decided before. */
class LaneDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String lane;
    private final String verdict;

    LaneDecided(String lane, String verdict) {
        super("something else was decided");
        this.lane = lane;
        this.verdict = verdict;
    }

    String lane() {
        return lane;
    }

    String verdict() {
        return verdict;
    }
}
