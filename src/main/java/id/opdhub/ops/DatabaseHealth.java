package id.opdhub.ops;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the database answers. Without it ingest goes on and routing waits, so the hub is not down. */
class DatabaseHealth implements HealthIndicator {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    /** A pool waits half a minute for a connection; who asks for health must not, nor ask more than once. */
    private CompletableFuture<Boolean> question = CompletableFuture.completedFuture(false);

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return answers()
                ? Health.up().build()
                : Health.status(StagesHealth.DEGRADED).build();
    }

    private boolean answers() {
        try {
            return ask().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> ask() {
        if (question.isDone()) {
            question = new CompletableFuture<>();
            CompletableFuture<Boolean> asked = question;
            Thread asking = new Thread(() -> asked.complete(isValid()), "hub-database-health");
            asking.setDaemon(true);
            asking.start();
        }
        return question;
    }

    private boolean isValid() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException | RuntimeException away) {
            return false;
        }
    }
}
