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
    private final Map<Membership, GroupReader> readers = new ConcurrentHashMap<>();
    private Duration sessionTimeout = Duration.ofSeconds(10);
    private ExecutorService workers;
    private ScheduledExecutorService timer;

    /** A group means another one at other brokers. */
    private record Membership(String group, KafkaClient client) {}

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

    /** A topic on brokers that need not be the hub's own, read by a group. */
    public Endpoint reading(String topic, String group, KafkaClient brokers) {
        LanesEndpoint endpoint = new LanesEndpoint("lanes:" + topic + "?group=" + group, this, topic);
        endpoint.setGroup(group);
        endpoint.setClient(brokers);
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
    public long backlog(String group, String topic) {
        return readers.entrySet().stream()
                .filter(reader -> reader.getKey().group().equals(group))
                .mapToLong(reader -> reader.getValue().backlog(topic))
                .sum();
    }

    synchronized TopicLanes join(LanesEndpoint endpoint, LaneOptions options, Hand hand) {
        Membership membership = membership(endpoint);
        GroupReader reader = readers.computeIfAbsent(
                membership, of -> new GroupReader(of.group(), () -> new Client(consumer(of.group(), of.client()))));
        TopicLanes lanes = new TopicLanes(options, hand, new LaneThreads(workers, timer), reader::touch);
        reader.add(lanes);
        return lanes;
    }

    /** Lets what is out come back, for the topic's drain timeout; then commits, and leaves the group with the last topic. */
    void leave(LanesEndpoint endpoint, TopicLanes lanes) {
        Membership membership = membership(endpoint);
        GroupReader reader = readers.get(membership);
        if (reader == null) {
            return;
        }
        lanes.finish(System.nanoTime() + lanes.options().drainTimeout().toNanos());
        // When all stop, other hubs get all partitions at once as the last topic leaves, not one by one.
        reader.remove(lanes, !getCamelContext().isStopping())
                .completeOnTimeout(null, LEAVING.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (endsWith(membership, reader)) {
            reader.end(LEAVING);
        }
    }

    /** Stops everything here as a crash would, so that tests see what a crash leaves behind. */
    synchronized void abandon() {
        readers.values().forEach(GroupReader::abandon);
        readers.clear();
    }

    /** The consumer of a group; tests put in one that fails. */
    Consumer<byte[], byte[]> consumer(String group, KafkaClient brokers) {
        return new KafkaConsumer<>(ConsumerProperties.of(brokers.settings(), group, sessionTimeout));
    }

    private Membership membership(LanesEndpoint endpoint) {
        return new Membership(endpoint.getGroup(), endpoint.brokers().orElse(client));
    }

    private synchronized boolean endsWith(Membership membership, GroupReader reader) {
        return reader.isEmpty() && readers.remove(membership, reader);
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
