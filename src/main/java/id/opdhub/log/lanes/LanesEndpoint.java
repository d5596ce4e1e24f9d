package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

import id.opdhub.log.KafkaClient;

/**
 * One topic, read by one group: {@code lanes:<topic>?group=<group>}. The body is a {@link id.opdhub.log.ConsumedRecord}, or
 * with {@code batch} a list of them. An exchange that fails leaves its records undone: they come again, in their order.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "lanes",
        title = "Lanes",
        syntax = "lanes:topic",
        consumerOnly = true,
        category = Category.MESSAGING)
public class LanesEndpoint extends DefaultEndpoint {

    /** What Kafka takes as a name; another one would make every poll of the group fail. */
    private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

    private static final int RECORDS = 16;
    private static final int LISTS = 1;

    @UriPath(description = "The topic; it need not exist yet.")
    @Metadata(required = true)
    private final String topic;

    @UriParam(description = "The consumer group: hubs of one group share the topic's partitions.")
    @Metadata(required = true)
    private String group;

    @UriParam(
            defaultValue = "16, of lists 1",
            description = "How many records are with the route at once, each of another key; or lists, each of other"
                    + " partitions.")
    private Integer concurrency;

    @UriParam(defaultValue = "0", description = "Most records in one list; 0 gives one exchange per record.")
    private int batch;

    @UriParam(defaultValue = "1000", description = "Undone records of a partition in memory before its reading pauses.")
    private int window = 1000;

    @UriParam(
            defaultValue = "1048576",
            description = "Undone bytes of a partition in memory before its reading pauses.")
    private long windowBytes = 1024 * 1024;

    @UriParam(description = "Decides whether the next record may go, and whether the destination is away.")
    private LaneGate gate;

    @UriParam(description = "Told of partitions before their first record, and of records that the log has lost.")
    private LaneListener listener;

    @UriParam(defaultValue = "1s", description = "First wait after a failure, without a gate; it doubles each time.")
    private Duration retryDelay = Duration.ofSeconds(1);

    @UriParam(defaultValue = "30s", description = "Longest wait after a failure, without a gate.")
    private Duration retryDelayMax = Duration.ofSeconds(30);

    @UriParam(
            defaultValue = "30s",
            description = "How long stopping or giving up partitions waits for what is in flight.")
    private Duration drainTimeout = Duration.ofSeconds(30);

    @UriParam(
            description =
                    "How to reach a topic that is not the hub's own. A group that never committed begins there with the"
                            + " oldest record that is left; in the hub's own, what is gone before its first commit is lost to it.")
    private KafkaClient client;

    LanesEndpoint(String uri, LanesComponent component, String topic) {
        super(uri, component);
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("no name of a topic: " + topic);
        }
        this.topic = topic;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (group == null || group.isBlank()) {
            throw new IllegalArgumentException("lanes:" + topic + " needs a group");
        }
        LanesConsumer consumer = new LanesConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("lanes: only reads; append to the log to write");
    }

    LanesComponent lanes() {
        return (LanesComponent) getComponent();
    }

    LaneOptions options() {
        return new LaneOptions(
                topic,
                Optional.ofNullable(concurrency).orElse(batch > 0 ? LISTS : RECORDS),
                batch,
                new Window(window, windowBytes),
                Optional.ofNullable(gate),
                Optional.ofNullable(listener),
                new GrowingWait(retryDelay, retryDelayMax),
                drainTimeout,
                client == null);
    }

    Optional<KafkaClient> brokers() {
        return Optional.ofNullable(client);
    }

    public void setClient(KafkaClient client) {
        this.client = client;
    }

    String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public void setConcurrency(Integer concurrency) {
        this.concurrency = concurrency;
    }

    public void setBatch(int batch) {
        this.batch = batch;
    }

    public void setWindow(int window) {
        this.window = window;
    }

    public void setWindowBytes(long windowBytes) {
        this.windowBytes = windowBytes;
    }

    public void setGate(LaneGate gate) {
        this.gate = gate;
    }

    public void setListener(LaneListener listener) {
        this.listener = listener;
    }

    public void setRetryDelay(Duration retryDelay) {
        this.retryDelay = retryDelay;
    }

    public void setRetryDelayMax(Duration retryDelayMax) {
        this.retryDelayMax = retryDelayMax;
    }

    public void setDrainTimeout(Duration drainTimeout) {
        this.drainTimeout = drainTimeout;
    }
}
