package id.opdhub.log.lanes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

/** Which partitions the poll leaves out: those that are full, held or not open yet. The group never notices. */
final class Pauses {

    private final Client client;
    private final Set<TopicPartition> paused = new HashSet<>();

    Pauses(Client client) {
        this.client = client;
    }

    void follow(TopicLanes lanes) {
        List<TopicPartition> pause = new ArrayList<>();
        List<TopicPartition> resume = new ArrayList<>();
        lanes.isToBeRead().forEach((number, read) -> {
            TopicPartition partition = new TopicPartition(lanes.topic(), number);
            if (read && paused.remove(partition)) {
                resume.add(partition);
            } else if (!read && paused.add(partition)) {
                pause.add(partition);
            }
        });
        client.kafka().pause(pause);
        client.kafka().resume(resume);
    }

    /** Nobody reads these, though they are still this hub's. */
    void keep(Collection<TopicPartition> partitions) {
        client.kafka().pause(partitions);
        paused.addAll(partitions);
    }

    void forget(Collection<TopicPartition> partitions) {
        paused.removeAll(partitions);
    }
}
