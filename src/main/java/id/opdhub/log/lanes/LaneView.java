package id.opdhub.log.lanes;

import java.util.List;

/** How the running lanes stand, for health and metrics. */
public interface LaneView {

    /** Every topic that this hub's lanes read now. */
    List<LaneState> states();

    /** Records of a topic's partitions that a group reads here and has not done, in memory or not; up to some seconds old. */
    long backlog(String group, String topic);
}
