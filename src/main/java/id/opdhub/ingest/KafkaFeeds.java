package id.opdhub.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;

import id.opdhub.log.FolderTopics;
import id.opdhub.log.lanes.LaneState;
import id.opdhub.log.lanes.LaneView;

/** The topics that applications write and the hub reads, as they stand now. */
public final class KafkaFeeds {

    private final CamelContext camel;
    private final LaneView lanes;
    private final FolderTopics topics;

    public KafkaFeeds(CamelContext camel, LaneView lanes, FolderTopics topics) {
        this.camel = camel;
        this.lanes = lanes;
        this.topics = topics;
    }

    /** Of one system, by the names of its feeds. */
    public List<FeedState> of(String system) {
        return camel.getRoutes().stream()
                .map(Route::getEndpoint)
                .flatMap(endpoint -> endpoint instanceof KafkaFeedEndpoint feed ? Stream.of(feed) : Stream.empty())
                .filter(feed -> feed.name().system().equals(system))
                .map(this::state)
                .sorted(Comparator.comparing(FeedState::feed))
                .toList();
    }

    private FeedState state(KafkaFeedEndpoint feed) {
        String group = topics.groupOf(feed.name().system());
        Optional<LaneState> lane = lanes.states().stream()
                .filter(state -> state.group().equals(group) && state.topic().equals(feed.topicName()))
                .findFirst();
        return new FeedState(
                feed.name().feed(),
                feed.topicName(),
                lanes.backlog(group, feed.topicName()),
                lane.flatMap(LaneState::newest),
                lane.flatMap(LaneState::failing));
    }
}
