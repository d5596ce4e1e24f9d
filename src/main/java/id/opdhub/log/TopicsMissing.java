package id.opdhub.log;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Topics that are not there, or that the hub may not see, on brokers that do not let it make them. */
public class TopicsMissing extends LogUnavailable {

    private final List<TopicPlan> plans;

    TopicsMissing(List<TopicPlan> plans, Throwable cause) {
        super(plans.stream().map(TopicPlan::name).toList().toString(), cause);
        this.plans = List.copyOf(plans);
    }

    /** How each has to be made, a line for each. */
    public List<String> wanted() {
        return plans.stream().map(TopicsMissing::text).toList();
    }

    static String text(TopicPlan plan) {
        String config = new TreeMap<>(plan.config())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
        return plan.name() + ": partitions " + plan.partitions() + ", replication.factor " + plan.replication() + ", "
                + config;
    }
}
