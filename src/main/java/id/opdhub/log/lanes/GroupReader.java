package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One group on this hub: all its topics, read by one poll thread with one Kafka consumer. */
final class GroupReader {

    private final String group;
    private final Map<String, TopicLanes> topics = new ConcurrentHashMap<>();
    private final Backlogs backlogs = new Backlogs();
    private final PollThread poll;

    GroupReader(String group, Supplier<Client> clients) {
        this.group = group;
        this.poll = new PollThread(group, clients, topics, backlogs);
        poll.start();
    }

    void add(TopicLanes lanes) {
        if (topics.putIfAbsent(lanes.topic(), lanes) != null) {
            throw new IllegalStateException("group " + group + " reads topic " + lanes.topic() + " already");
        }
        poll.changeSubscription();
    }

    /**
     * Commits a topic whose lanes have come to rest, and lets it go.
     *
     * @param unsubscribe so that other hubs take its partitions now
     */
    CompletableFuture<Void> remove(TopicLanes lanes, boolean unsubscribe) {
        return poll.remove(lanes, unsubscribe);
    }

    /** Leaves the group; true when that is done in time. */
    boolean end(Duration longest) {
        return poll.end(longest);
    }

    /** Ends as a crash does: nothing more is handed on or committed, and nothing that is out counts. */
    void abandon() {
        List.copyOf(topics.values()).forEach(lanes -> lanes.suspend(true));
        poll.abandon();
    }

    /** Whether partitions of a topic are to be read may have changed. */
    void touch(TopicLanes lanes) {
        poll.touch(lanes);
    }

    boolean isEmpty() {
        return topics.isEmpty();
    }

    Optional<TopicLanes> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    long backlog(String topic) {
        return topic(topic).map(lanes -> backlogs.of(lanes, group)).orElse(0L);
    }

    List<LaneState> states() {
        Collection<TopicLanes> all = topics.values();
        Optional<LaneFailure> trouble = poll.trouble();
        return all.stream().map(lanes -> lanes.state(group).troubledBy(trouble)).toList();
    }
}
