package id.opdhub;

import java.time.Clock;
import java.util.Base64;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.NoErrorHandlerBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.record.SubjectKey;

/** What the whole hub shares: one clock, one key of subjects. */
@Configuration(proxyBeanMethods = false)
class HubConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** A route fails towards whoever called it, who knows what to do; Camel's own handler would log what it carried. */
    @Bean
    CamelContextConfiguration routesFailTowardsTheirCaller() {
        return new CamelContextConfiguration() {

            @Override
            public void beforeApplicationStart(CamelContext camel) {
                camel.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerBuilder());
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // Nothing: the folders are loaded by the registry.
            }
        };
    }

    @Bean
    static DatabasePatience databasePatience() {
        return new DatabasePatience();
    }

    /** In place of Boot's, which look at every bean for annotations that this code does not use. */
    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    SubjectKey subjectKey(@Value("${hub.subject-key}") String base64, JdbcTemplate jdbc) {
        SubjectKey key = new SubjectKey(Base64.getDecoder().decode(base64));
        new KeptSettings(jdbc).mustBe("subject-key", key.keyId());
        return key;
    }
}
