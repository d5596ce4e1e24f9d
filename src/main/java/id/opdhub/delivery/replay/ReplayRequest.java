package id.opdhub.delivery.replay;

/**
 * What an operator wants to be put back.
 *
 * @param kind what was set aside, by the name of its {@link Backlog}
 * @param criteria which of them
 * @param includeStale whether also what the subject has something newer than
 * @param rate how many in a second, at most
 * @param who the operator
 * @param why in the operator's words
 */
public record ReplayRequest(String kind, Criteria criteria, boolean includeStale, int rate, String who, String why) {

    public static final int FASTEST = 1000;

    public ReplayRequest {
        if (rate < 1 || rate > FASTEST) {
            throw new IllegalArgumentException("a replay takes 1 to " + FASTEST + " a second");
        }
    }
}
