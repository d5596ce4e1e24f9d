package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.jdbc.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.AbstractDataSource;

import id.opdhub.log.Topics;
import id.opdhub.log.lanes.LaneFailure;
import id.opdhub.log.lanes.LaneState;
import id.opdhub.log.lanes.LaneView;

/** A stage or a database that is in trouble is shown, and does not make the hub unwell. */
class HubHealthTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T03:00:00Z");

    /** A database that is not there. */
    private static final class AwayDatabase extends AbstractDataSource {

        @Override
        public java.sql.Connection getConnection() throws SQLException {
            throw new SQLException("away");
        }

        @Override
        public java.sql.Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("away");
        }
    }

    private static LaneState state(String topic, String group, Optional<LaneFailure> failing) {
        return new LaneState(
                topic, group, 3, 0, Optional.empty(), Optional.empty(), 0, Optional.empty(), false, failing);
    }

    private static Health health(LaneState... states) {
        return new StagesHealth(new SeenLanes(List.of(states)), new Topics("hub")).health();
    }

    /** Lanes as a test wants them seen. */
    private record SeenLanes(List<LaneState> states) implements LaneView {

        @Override
        public long backlog(String group, String topic) {
            return 0;
        }
    }

    @Test
    void showsAStageThatFails() {
        LaneFailure failure = new LaneFailure(SINCE, "java.lang.IllegalStateException");

        Health health = health(
                state("hub.records", "hub-routing", Optional.of(failure)),
                state("hub.journal", "hub-journal", Optional.empty()));

        assertThat(health.getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.getDetails())
                .containsEntry("hub-routing", Map.of("status", "DEGRADED", "since", SINCE, "kind", failure.kind()))
                .containsEntry("hub-journal", Map.of("status", "UP"));
    }

    @Test
    void leavesDestinationsToTheirSystems() {
        Health health = health(state("hub.deliveries.siak-agam", "hub-delivery", Optional.empty()));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    void hubIsDegradedAndNotDownWithoutItsDatabase() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(
                        HealthContributorAutoConfiguration.class,
                        HealthEndpointAutoConfiguration.class,
                        DataSourceHealthContributorAutoConfiguration.class))
                .withPropertyValues("management.endpoint.health.validate-group-membership=false")
                .withBean(DataSource.class, AwayDatabase::new)
                .withBean("databaseHealthIndicator", DatabaseHealth.class, () -> new DatabaseHealth(new AwayDatabase()))
                .run(context -> {
                    Status status =
                            context.getBean(HealthEndpoint.class).health().getStatus();
                    assertThat(status).isEqualTo(new Status("DEGRADED"));
                    assertThat(context.getBean(HttpCodeStatusMapper.class).getStatusCode(status))
                            .isEqualTo(200);
                });
    }
}
