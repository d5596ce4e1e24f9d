package id.opdhub.delivery.replay;

import java.util.Map;

/** Things of one kind that were set aside and can be put back. */
public interface Backlog {

    /** By which a request names it. */
    String kind();

    /** The newest there is: a job takes none that are set aside after it was asked for. */
    long newest();

    /** Decides about some more of a job's, and puts back those that may go. False when none was left. */
    boolean step(ReplayJob job);

    /** How many of a job's were decided which way so far. */
    Map<String, Long> decided(ReplayJob job);
}
