package id.opdhub.ops;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

import id.opdhub.log.TopicAdmin;

/** Whether the log can be reached: without it the hub can accept nothing. */
class KafkaHealth implements HealthIndicator {

    private final TopicAdmin log;

    KafkaHealth(TopicAdmin log) {
        this.log = log;
    }

    @Override
    public Health health() {
        return log.reachable() ? Health.up().build() : Health.down().build();
    }
}
