package id.opdhub.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real PostgreSQL server for the tests: the one that {@code OPDHUB_TEST_POSTGRES} names by its JDBC URL, with user and
 * password in it, or else one that is started with the first test and ends with the last.
 */
public final class PostgresServer {

    private static final String SETTING = "OPDHUB_TEST_POSTGRES";

    private PostgresServer() {}

    private static final class Address {
        private static final String URL =
                Optional.ofNullable(System.getenv(SETTING)).orElseGet(PostgresServer::start);
    }

    /** The address of an empty schema of its own. */
    public static String freshUrl() {
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(new DriverManagerDataSource(Address.URL)).execute("create schema " + schema);
        if (System.getenv(SETTING) != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(schema)));
        }
        return Address.URL + (Address.URL.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Sorts as people in Indonesia do: no query may rely on the order of bytes. */
    private static String start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "id-ID")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void drop(String schema) {
        new JdbcTemplate(new DriverManagerDataSource(Address.URL)).execute("drop schema " + schema + " cascade");
    }
}
