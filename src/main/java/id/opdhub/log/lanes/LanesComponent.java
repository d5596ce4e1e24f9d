package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Endpoint;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.KafkaClient;

/**
 * The {@code lanes:} component: reads a topic so that each key's records come one after the other, different keys' side by
 * side, and nothing is committed past a record that is not done. Endpoints of one group share one Kafka consumer.
 *
 * <p>{@code lanes:<topic>?group=<group>}; {@link LanesEndpoint} describes the options.
 */
@Component("lanes")
public class LanesComponent extends DefaultComponent implements Lanes, LaneView {

    private static final Duration LEAVING = Duration.ofSeconds(15);

    private final KafkaClient client;
    private final Map<String, GroupReader> readers = new ConcurrentHashMap<>();
    private Duration sessionTimeout = Duration.ofSeconds(10);
    private ExecutorService workers;
    private ScheduledExecutorService timer;

    public LanesComponent(KafkaClient client) {
        this.client = client;
    }

    /** After which silence the partitions of a crashed hub go to another. */
    public void setSessionTimeout(Duration sessionTimeout) {
        this.sessionTimeout = sessionTimeout;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String topic, Map<String, Object> parameters) throws Exception {
        LanesEndpoint endpoint = new LanesEndpoint(uri, this, topic);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    public void wake(String topic) {
        readers.values().forEach(reader -> reader.topic(topic).ifPresent(TopicLanes::wake));
    }

    @Override
    public boolean inject(ConsumedRecord record) {
        return readers.values().stream()
                .flatMap(reader -> reader.topic(record.position().topic()).stream())
                .anyMatch(lanes -> lanes.inject(record));
    }

    @Override
    public List<LaneState> states() {
        return readers.values().stream()
                .map(GroupReader::states)
                .flatMap(Collection::stream)
                .toList();
    }

    @Override
    public long backlog(String topic) {
        return readers.values().stream()
                .mapToLong(reader -> reader.backlog(topic))
                .sum();
    }

    synchronized TopicLanes join(String group, LaneOptions options, Hand hand) {
        GroupReader reader = readers.computeIfAbsent(group, name -> new GroupReader(name, () -> client(name)));
        TopicLanes lanes = new TopicLanes(options, hand, new LaneThreads(workers, timer), reader::touch);
        reader.add(lanes);
        return lanes;
    }

    /** Lets what is out come back, for the topic's drain timeout; then commits, and leaves the group with the last topic. */
    void leave(String group, TopicLanes lanes) {
        GroupReader reader = readers.get(group);
        if (reader == null) {
            return;
        }
        lanes.finish(System.nanoTime() + lanes.options().drainTimeout().toNanos());
        // When all stop, other hubs get all partitions at once as the last topic leaves, not one by one.
        reader.remove(lanes, !getCamelContext().isStopping())
                .completeOnTimeout(null, LEAVING.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (endsWith(group, reader)) {
            reader.end(LEAVING);
        }
    }

    /** Stops everything here as a crash would, so that tests see what a crash leaves behind. */
    synchronized void abandon() {
        readers.values().forEach(GroupReader::abandon);
        readers.clear();
    }

    /** The consumer of a group; tests put in one that fails. */
    Consumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(ConsumerProperties.of(client.settings(), group, sessionTimeout));
    }

    private Client client(String group) {
        return new Client(consumer(group));
    }

    private synchronized boolean endsWith(String group, GroupReader reader) {
        return reader.isEmpty() && readers.remove(group, reader);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ExecutorServiceManager threads = getCamelContext().getExecutorServiceManager();
        workers = threads.newCachedThreadPool(this, "lanes");
        timer = threads.newSingleThreadScheduledExecutor(this, "lanes-timer");
    }

    @Override
    protected void doStop() throws Exception {
        readers.values().forEach(reader -> reader.end(LEAVING));
        readers.clear();
        getCamelContext().getExecutorServiceManager().shutdown(timer);
        getCamelContext().getExecutorServiceManager().shutdown(workers);
        super.doStop();
    }
}
