package id.opdhub.ops;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** How each system is, beside the hub itself. Never makes the hub unwell. */
class SystemsHealth implements HealthIndicator {

    private final SystemReports reports;

    SystemsHealth(SystemReports reports) {
        this.reports = reports;
    }

    @Override
    public Health health() {
        return Health.up().withDetails(reports.all()).build();
    }
}
