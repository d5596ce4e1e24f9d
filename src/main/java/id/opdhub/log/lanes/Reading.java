package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of one Kafka consumer, turn by turn. Only the poll thread is in here. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** While nothing new comes: each turn costs something for each of hundreds of topics. */
    private static final Duration RESTING_POLL = Duration.ofMillis(500);

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Client client;
    private final Map<String, TopicLanes> topics;
    private final Set<TopicLanes> touched;
    private final Backlogs backlogs;
    private final Commits commits;
    private final Pauses pauses;
    private final Positions positions;
    private final Assignment assignment;
    private boolean subscribed;
    private boolean resting;

    Reading(Client client, Map<String, TopicLanes> topics, Set<TopicLanes> touched, Backlogs backlogs) {
        this.client = client;
        this.topics = topics;
        this.touched = touched;
        this.backlogs = backlogs;
        this.commits = new Commits(client, topics);
        this.pauses = new Pauses(client);
        this.positions = new Positions(client, topics);
        this.assignment = new Assignment(topics, commits, pauses);
    }

    boolean isSubscribed() {
        return subscribed;
    }

    boolean hasJoined() {
        return client.kafka().groupMetadata().generationId() >= 0;
    }

    /** Asks for the topics as they are now; partitions of the others stay where they are. */
    void subscribe() {
        Set<String> wanted = Set.copyOf(topics.keySet());
        client.kafka().subscribe(wanted, assignment);
        subscribed = !wanted.isEmpty();
        Set<TopicPartition> unread = client.kafka().assignment().stream()
                .filter(partition -> topics.containsKey(partition.topic()))
                .filter(partition -> !topics.get(partition.topic()).assigned().contains(partition.partition()))
                .collect(Collectors.toSet());
        if (!unread.isEmpty()) {
            positions.fromCommitted(unread);
            assignment.onPartitionsAssigned(unread);
        }
    }

    /** @param hurry when something else than records is waiting */
    void turn(boolean hurry) {
        client.beginTurn();
        followTouched();
        try {
            ConsumerRecords<byte[], byte[]> records = client.kafka().poll(resting && !hurry ? RESTING_POLL : POLL);
            client.endPoll();
            resting = records.isEmpty();
            handOn(records);
        } catch (WakeupException changed) {
            client.endPoll();
            resting = false;
        } catch (NoOffsetForPartitionException fresh) {
            positions.fromStart(fresh.partitions());
        } catch (OffsetOutOfRangeException missing) {
            positions.skip(missing);
        }
        commits.turn();
        backlogs.turn(client, topics);
    }

    /** Nothing of the topic is out any more: commits it and lets it go; false when that has to wait for a turn. */
    boolean remove(TopicLanes lanes) {
        if (!commits.now(Map.of(lanes, lanes.assigned()))) {
            return false;
        }
        lanes.drop(lanes.assigned());
        pauses.keep(client.kafka().assignment().stream()
                .filter(partition -> partition.topic().equals(lanes.topic()))
                .toList());
        return true;
    }

    /** Ends this life; orderly commits what is done and leaves the group, otherwise it ends as a crash does. */
    void end(boolean orderly) {
        if (orderly) {
            Map<TopicLanes, List<Integer>> all = new HashMap<>();
            topics.values().forEach(lanes -> all.put(lanes, List.copyOf(lanes.assigned())));
            commits.now(all);
        }
        topics.values().forEach(lanes -> lanes.drop(lanes.assigned()));
        close(orderly ? GroupMembershipOperation.LEAVE_GROUP : GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    void wake() {
        client.wake();
    }

    private void close(GroupMembershipOperation membership) {
        try {
            client.kafka().close(CloseOptions.timeout(CLOSING).withGroupMembershipOperation(membership));
        } catch (KafkaException failure) {
            LOG.atWarn().addKeyValue("reason", failure.toString()).log("a consumer did not close cleanly");
        }
    }

    private void followTouched() {
        Set<TopicLanes> changed = new HashSet<>(touched);
        changed.forEach(lanes -> {
            touched.remove(lanes);
            if (topics.get(lanes.topic()) == lanes) {
                pauses.follow(lanes);
            }
        });
    }

    private void handOn(ConsumerRecords<byte[], byte[]> records) {
        Set<TopicLanes> read = new HashSet<>();
        for (TopicPartition partition : records.partitions()) {
            TopicLanes lanes = topics.get(partition.topic());
            if (lanes != null) {
                lanes.read(partition.partition(), Decoding.of(records.records(partition)));
                read.add(lanes);
            }
        }
        read.forEach(pauses::follow);
    }
}
