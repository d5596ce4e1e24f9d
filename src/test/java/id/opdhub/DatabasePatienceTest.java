package id.opdhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

/** The driver of PostgreSQL is told how long to wait; H2 would refuse to be told. */
class DatabasePatienceTest {

    @Test
    void endsForPostgresql() {
        assertThat(told("jdbc:postgresql://database/hub")).containsEntry("socketTimeout", "120");
    }

    @Test
    void isNotForH2() {
        assertThat(told("jdbc:h2:mem:uji")).isEmpty();
    }

    private static Properties told(String url) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            new DatabasePatience().postProcessBeforeInitialization(pool, "dataSource");
            return pool.getDataSourceProperties();
        }
    }
}
