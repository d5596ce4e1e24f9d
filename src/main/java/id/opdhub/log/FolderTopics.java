package id.opdhub.log;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.kafka.clients.CommonClientConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics that folders read and write: on the hub's own brokers, or on others that a folder names. */
public final class FolderTopics {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTopics.class);
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");
    private static final String TOPIC = "topic";
    private static final String BROKERS = "brokers";

    /** How to speak to brokers, by the names that Camel and Kafka have for it. */
    private static final Pattern ACCESS = Pattern.compile("security[A-Z].*|sasl[A-Z].*|ssl[A-Z].*");

    private final KafkaClient hub;
    private final Topics topics;
    private final TopicAdmin admin;

    public FolderTopics(KafkaClient hub, Topics topics, TopicAdmin admin) {
        this.hub = hub;
        this.topics = topics;
        this.admin = admin;
    }

    /**
     * The topic that an endpoint of a folder means; the options that say so are taken out of those given.
     *
     * @throws IllegalArgumentException for what is no topic, or one of the hub's own
     */
    public FolderTopic named(String path, Map<String, Object> options) {
        return named(path, options, hub, topics);
    }

    /** The same where no hub runs. */
    public static FolderTopic named(String path, Map<String, Object> options, KafkaClient hub, Topics topics) {
        Object option = options.remove(TOPIC);
        String name = path.isEmpty() ? String.valueOf(option) : path;
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("kafka: wants the name of a topic");
        }
        if (name.startsWith(topics.prefix() + ".")) {
            throw new IllegalArgumentException("kafka:" + name + " is the hub's own: records go by agreement only");
        }
        Map<String, Object> access = access(options);
        Object brokers = options.remove(BROKERS);
        if (brokers == null && !access.isEmpty()) {
            throw new IllegalArgumentException("kafka:" + name + " says how to speak to brokers, but not to which");
        }
        if (brokers == null) {
            return new FolderTopic(name, hub, true);
        }
        // Others' brokers get nothing of the hub's own access.
        access.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        return new FolderTopic(name, new KafkaClient(access), false);
    }

    /** The group in which the feeds of a system are read: its brokers can grant it by name. */
    public String groupOf(String system) {
        return topics.prefix() + ".feeds." + system;
    }

    /** Makes a topic on the hub's own brokers where it is missing; on others' that is for those whose they are. */
    public void prepare(FolderTopic topic) {
        if (!topic.own()) {
            return;
        }
        try {
            admin.ensureFolderTopic(topic.name());
        } catch (LogUnavailable away) {
            LOG.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("reason", BrokerFault.of(away).code())
                    .log("A folder's topic could not be looked at; it may be missing");
        }
    }

    public TopicChannel channel(FolderTopic topic, CamelContext camel) {
        return new TopicChannel(topic, camel);
    }

    /**
     * Whatever else decides about loss and order is not for choosing; which of these a folder may write, its check has
     * decided before.
     */
    private static Map<String, Object> access(Map<String, Object> options) {
        Map<String, Object> access = new HashMap<>();
        options.forEach((option, value) -> {
            if (ACCESS.matcher(option).matches()) {
                access.put(kafkaName(option), value);
            }
        });
        options.keySet().removeIf(option -> ACCESS.matcher(option).matches());
        return access;
    }

    /** {@code saslJaasConfig} is Camel's name for {@code sasl.jaas.config}. */
    private static String kafkaName(String option) {
        return option.replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT);
    }
}
