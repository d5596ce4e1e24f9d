package id.opdhub.routing;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.journal.Journal;
import id.opdhub.log.Appender;
import id.opdhub.log.TopicAdmin;
import id.opdhub.log.Topics;
import id.opdhub.record.RecordTypes;
import id.opdhub.registry.Systems;

/** The routing stage. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    RoutedEvents routedEvents(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new RoutedEvents(jdbc, transaction);
    }

    @Bean
    Routing routing(RoutedEvents routedEvents, Dispatch dispatch, Appender appender, Journal journal, Topics topics) {
        return new Routing(routedEvents, dispatch, appender, journal, topics);
    }

    @Bean
    ForgottenEvents forgottenEvents(JdbcTemplate jdbc, Topics topics, TopicAdmin admin) {
        return new ForgottenEvents(jdbc, topics.records(), () -> admin.starts(topics.records()));
    }

    @Bean
    Dispatch dispatch(RecordTypes types, Systems systems, Topics topics, Journal journal, Clock clock) {
        return new Dispatch(types, new Recipients(systems, clock), topics, journal);
    }
}
