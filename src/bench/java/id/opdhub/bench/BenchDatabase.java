package id.opdhub.bench;

import java.io.IOException;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database of a comparison: H2 in a file, as on one machine, or a real PostgreSQL with {@code -Dbench.database=postgres}. */
record BenchDatabase(Optional<EmbeddedPostgres> server) implements AutoCloseable {

    static BenchDatabase start() throws IOException {
        boolean wanted = System.getProperty("bench.database", "h2").equals("postgres");
        return new BenchDatabase(wanted ? Optional.of(EmbeddedPostgres.start()) : Optional.empty());
    }

    /** Empty for H2, which lives in the hub's folder. */
    String url() {
        return server.map(running -> running.getJdbcUrl("postgres", "postgres")).orElse("");
    }

    @Override
    public void close() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
