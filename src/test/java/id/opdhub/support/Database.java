package id.opdhub.support;

import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases that the hub runs on. A test of SQL takes each: {@code @ParameterizedTest @EnumSource}. */
public enum Database {
    /** Of one machine. */
    H2 {
        @Override
        String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        }
    },
    /** Of production. */
    POSTGRESQL {
        @Override
        String freshUrl() {
            return PostgresServer.freshUrl();
        }
    };

    abstract String freshUrl();

    /** A database of its own for a test, with the hub's tables. */
    public DataSource fresh() {
        DataSource database = new DriverManagerDataSource(freshUrl());
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
