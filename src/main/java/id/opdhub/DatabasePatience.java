package id.opdhub;

import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets nobody wait for ever for a PostgreSQL server that vanished without a word, as when its machine or a network between is
 * gone: by its own default the driver would. What the address itself says goes before.
 */
class DatabasePatience implements BeanPostProcessor {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** In seconds; longer than any statement of the hub takes, a migration included. */
    private static final Map<String, String> LONGEST =
            Map.of("connectTimeout", "5", "socketTimeout", "120", "tcpKeepAlive", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && String.valueOf(pool.getJdbcUrl()).startsWith(POSTGRESQL)) {
            LONGEST.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
