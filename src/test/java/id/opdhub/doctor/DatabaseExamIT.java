package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import id.opdhub.support.PostgresServer;

/** The databases that the hub runs on, and what can be wrong with them. */
class DatabaseExamIT {

    private static final String TABLES =
            "select count(*) from information_schema.tables where table_name = 'flyway_schema_history'";

    @Test
    void saysOfAnEmptyDatabaseThatItsTablesAreToCome() {
        for (String url : List.of(PostgresServer.freshUrl(), h2())) {
            assertThat(codes(url)).containsExactly("ok-database", "migrations-pending");
        }
    }

    @Test
    void changesNothing() {
        String url = h2();

        codes(url);

        assertThat(new JdbcTemplate(new DriverManagerDataSource(url)).queryForObject(TABLES, Integer.class))
                .isZero();
    }

    @Test
    void isContentWithTheTablesOfThisHub() {
        for (String url : List.of(PostgresServer.freshUrl(), h2())) {
            migrated(url);
            assertThat(codes(url)).containsExactly("ok-database");
        }
    }

    @Test
    void tellsAMigrationThatFailedHalfwayAndOneOfANewerHub() {
        String url = h2();
        JdbcTemplate jdbc = migrated(url);
        jdbc.execute("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '9'");
        assertThat(codes(url)).contains("migration-failed");

        jdbc.execute("update \"flyway_schema_history\" set \"success\" = true, \"version\" = '9000'"
                + " where \"version\" = '9'");
        assertThat(codes(url)).contains("migration-of-newer");
    }

    @Test
    void tellsWhyPostgresqlLetsNobodyIn() {
        String url = PostgresServer.freshUrl();
        assertThat(codes(url.replace("user=postgres", "user=tidak_ada"))).containsExactly("database-login");
        assertThat(codes(url.replaceFirst("/postgres\\?", "/tidak_ada?"))).containsExactly("database-none");
        assertThat(codes(url.replaceFirst(":\\d+/", ":1/"))).containsExactly("tcp-refused");
    }

    @Test
    void noticesAClockThatDiffers() {
        assertThat(exam(Duration.ofMinutes(2)).of(PostgresServer.freshUrl(), "", "").stream()
                        .map(Symptom::code))
                .contains("clock-off");
    }

    @Test
    void leavesFilesToTheHubThatHasThemOpen() {
        assertThat(DatabaseExam.isFile("jdbc:h2:file:/data/h2/hub;MODE=PostgreSQL"))
                .isTrue();
        assertThat(DatabaseExam.isFile("jdbc:h2:./hub")).isTrue();
        assertThat(DatabaseExam.isFile("jdbc:h2:tcp://db.example/hub")).isFalse();
        assertThat(DatabaseExam.isFile("jdbc:postgresql://db.example/hub")).isFalse();
    }

    private static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    private static JdbcTemplate migrated(String url) {
        DriverManagerDataSource source = new DriverManagerDataSource(url);
        Flyway.configure().dataSource(source).load().migrate();
        return new JdbcTemplate(source);
    }

    private static List<String> codes(String url) {
        return exam(Duration.ZERO).of(url, "", "").stream().map(Symptom::code).toList();
    }

    private static DatabaseExam exam(Duration clockAhead) {
        return Clinic.open(
                        Trust.ofThisJava(),
                        command -> new Thread(command).start(),
                        Clock.offset(Clock.systemUTC(), clockAhead))
                .database();
    }
}
