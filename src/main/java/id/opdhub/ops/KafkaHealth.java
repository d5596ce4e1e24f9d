package id.opdhub.ops;

import java.util.List;
import java.util.Optional;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

import id.opdhub.log.BrokerFault;
import id.opdhub.log.TopicAdmin;
import id.opdhub.log.TopicDifference;

/** Whether the log can be reached, without which the hub accepts nothing, and in what its topics are not as they should be. */
class KafkaHealth implements HealthIndicator {

    private final TopicAdmin log;

    KafkaHealth(TopicAdmin log) {
        this.log = log;
    }

    @Override
    public Health health() {
        Optional<BrokerFault> fault = log.fault();
        Health.Builder health = fault.map(KafkaHealth::down).orElseGet(Health::up);
        List<TopicDifference> differences = log.differences();
        if (!differences.isEmpty()) {
            health.withDetail(
                    "differences", differences.stream().map(KafkaHealth::text).toList());
        }
        return health.build();
    }

    private static Health.Builder down(BrokerFault fault) {
        return Health.down()
                .withDetail("reason", fault.code())
                .withDetail("setting", fault.setting())
                .withDetail("advice", fault.advice());
    }

    private static String text(TopicDifference difference) {
        return difference.topic() + " " + difference.setting() + ": " + difference.found() + " → "
                + difference.wanted();
    }
}
