package id.opdhub.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server of one test, which can be stopped and killed, and keeps what it has. */
public final class DatabaseProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port = JavaProcess.freePort();
    private EmbeddedPostgres server;

    public DatabaseProcess(Path data) {
        this.data = data;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(url()));
    }

    public void start() {
        await().atMost(PATIENCE).ignoreExceptions().until(this::isStarted);
    }

    /** What a kill left of the former server may be in the way for a moment. */
    private boolean isStarted() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The builder's own default answers a commit before it is kept.
                .setServerConfig("synchronous_commit", "on")
                .start();
        return true;
    }

    /** In order: who is connected is cut off, what was committed is kept. */
    public void stop() {
        close();
    }

    /** As by {@code kill -9}. */
    public void kill() {
        try {
            String postmaster =
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        await().atMost(PATIENCE).until(() -> !answers());
        close(); // there is nothing to stop any more, but the folder is to be free for the next
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server = null;
    }
}
