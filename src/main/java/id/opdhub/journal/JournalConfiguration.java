package id.opdhub.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.log.Appender;
import id.opdhub.log.Topics;

/** The journal's writer, its way into the database, and its reader. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    private static final Duration FIRST_TRIM = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIMS = Duration.ofHours(1);

    @Bean
    Journal journal(Appender appender, Topics topics, Clock clock, MeterRegistry meters) {
        return new LogJournal(appender, topics, clock, meters);
    }

    @Bean(LostRecords.BEAN)
    LostRecords lostRecords(Journal journal, Clock clock) {
        return new LostRecords(journal, clock);
    }

    @Bean
    JournalStore journalStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new JournalStore(jdbc, transaction);
    }

    @Bean
    AgingRows oldEntries(JdbcTemplate jdbc, JournalSettings settings, Clock clock) {
        return new AgingRows(jdbc, JournalStore.TABLE, settings.retention(), clock);
    }

    @Bean
    Trimming trimming(List<Trimmed> trimmed) {
        return new Trimming(trimmed);
    }

    /** Begins when the hub is ready: a start has better things to do. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> trimmingStarts(Trimming trimming) {
        return ready -> trimming.start(FIRST_TRIM, BETWEEN_TRIMS);
    }

    @Bean
    JournalConsumer journalConsumer(JournalStore store, Topics topics) {
        return new JournalConsumer(store, topics);
    }

    @Bean
    JournalQuery journalQuery(JournalStore store) {
        return new JournalQuery(store);
    }

    @Bean
    JournalLists journalLists(JdbcTemplate jdbc) {
        return new JournalLists(jdbc);
    }
}
