package id.opdhub.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The hub's database: whether it lets the hub in, what it is, how its clock goes, and which tables it has. Only reads. */
final class DatabaseExam {

    private static final Pattern SERVER =
            Pattern.compile("jdbc:(?:h2:)?(postgresql|tcp|ssl)://(?:[^@/]*@)?([^:/?,;]+)(?::(\\d{1,5}))?.*");
    private static final int POSTGRESQL_PORT = 5432;
    private static final int H2_PORT = 9092;
    private static final int OLDEST_POSTGRESQL = 13;
    private static final String POSTGRESQL = "PostgreSQL";

    private final Reach reach;
    private final Clock clock;

    DatabaseExam(Reach reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    /** Whether the files belong to the process that opens them first: no second one may look. */
    static boolean isFile(String url) {
        return url.startsWith("jdbc:h2:") && !url.matches("jdbc:h2:(tcp|ssl|mem):.*");
    }

    List<Symptom> of(String url, String user, String password) {
        Matcher server = SERVER.matcher(url);
        boolean isServer = server.matches();
        String name = isServer ? server.group(1) + "://" + server.group(2) + ":" + port(server) : "database";
        Optional<Symptom> trouble = isServer ? reach.trouble(name, server.group(2), port(server)) : Optional.empty();
        return trouble.map(List::of).orElseGet(() -> inside(name, source(url, user, password)));
    }

    private static int port(Matcher server) {
        int usual = server.group(1).equals("postgresql") ? POSTGRESQL_PORT : H2_PORT;
        return Optional.ofNullable(server.group(3)).map(Integer::parseInt).orElse(usual);
    }

    private static DriverManagerDataSource source(String url, String user, String password) {
        DriverManagerDataSource source = new DriverManagerDataSource(url);
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            properties.setProperty("connectTimeout", String.valueOf(Reach.PATIENCE_SECONDS));
            properties.setProperty("loginTimeout", String.valueOf(2 * Reach.PATIENCE_SECONDS));
            properties.setProperty("socketTimeout", String.valueOf(2 * Reach.PATIENCE_SECONDS));
        }
        source.setConnectionProperties(properties);
        return source;
    }

    private List<Symptom> inside(String name, DriverManagerDataSource source) {
        List<Symptom> found = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            found.add(product(name, connection));
            clockOf(name, connection).ifPresent(found::add);
        } catch (SQLException refused) {
            return List.of(Symptom.error(name, code(refused), String.valueOf(refused.getSQLState())));
        }
        found.addAll(tables(name, source));
        return found;
    }

    private static Symptom product(String name, Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String version = connection.getMetaData().getDatabaseProductVersion();
        boolean isOld =
                product.equals(POSTGRESQL) && connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRESQL;
        return isOld
                ? Symptom.error(name, "database-old", product, version, OLDEST_POSTGRESQL)
                : Symptom.well(name, "ok-database", product, version);
    }

    private Optional<Symptom> clockOf(String name, Connection connection) throws SQLException {
        Instant before = clock.instant();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_timestamp")) {
            row.next();
            return ClockSkew.of(name, row.getTimestamp(1).toInstant(), before, clock.instant());
        }
    }

    /** SQLSTATE tells more than the driver's text, which may quote the address. */
    private static String code(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return "database-login";
        }
        if (state.startsWith("3D")) {
            return "database-none";
        }
        return state.startsWith("08") ? "database-away" : "database-refuses";
    }

    private static List<Symptom> tables(String name, DriverManagerDataSource source) {
        try {
            return tables(name, Flyway.configure().dataSource(source).load().info());
        } catch (FlywayException unreadable) {
            return List.of(Symptom.error(name, "tables-unreadable"));
        }
    }

    private static List<Symptom> tables(String name, MigrationInfoService history) {
        List<Symptom> found = new ArrayList<>();
        for (MigrationInfo migration : history.all()) {
            if (migration.getState().isFailed()) {
                found.add(Symptom.error(name, "migration-failed", migration.getVersion()));
            } else if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                found.add(Symptom.warning(name, "migration-of-newer", migration.getVersion()));
            }
        }
        int pending = history.pending().length;
        if (pending > 0) {
            found.add(Symptom.warning(name, "migrations-pending", pending));
        }
        return found;
    }
}
