package id.opdhub.journal;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.log.Appender;
import id.opdhub.log.Topics;

/** The journal's writer, its way into the database, and its reader. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    Journal journal(Appender appender, Topics topics, Clock clock, MeterRegistry meters) {
        return new LogJournal(appender, topics, clock, meters);
    }

    @Bean(LostRecords.BEAN)
    LostRecords lostRecords(Journal journal, Clock clock) {
        return new LostRecords(journal, clock);
    }

    @Bean
    JournalStore journalStore(JdbcTemplate jdbc) {
        return new JournalStore(jdbc);
    }

    @Bean
    JournalConsumer journalConsumer(JournalStore store, Topics topics) {
        return new JournalConsumer(store, topics);
    }

    @Bean
    JournalQuery journalQuery(JournalStore store) {
        return new JournalQuery(store);
    }
}
