package id.opdhub.log.lanes;

import java.util.List;

/** How the running lanes stand, for health and metrics. */
public interface LaneView {

    /** Every topic that this hub's lanes read now. */
    List<LaneState> states();

    /** Records of the topic's partitions read here that are not done, in memory or not; up to some seconds old. */
    long backlog(String topic);
}
