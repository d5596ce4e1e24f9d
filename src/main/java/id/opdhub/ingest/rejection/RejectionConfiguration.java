package id.opdhub.ingest.rejection;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.ingest.rejection.RejectionReplays.Queue;
import id.opdhub.journal.AgingRows;
import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalSettings;
import id.opdhub.log.Appender;
import id.opdhub.log.LogReader;
import id.opdhub.log.Topics;

/** The rejections' table and their way back. */
@Configuration(proxyBeanMethods = false)
class RejectionConfiguration {

    @Bean
    RejectionStore rejectionStore(JdbcTemplate jdbc, Topics topics) {
        return new RejectionStore(jdbc, topics.rejections());
    }

    @Bean
    AgingRows oldRejections(JdbcTemplate jdbc, JournalSettings journal, Clock clock) {
        return new AgingRows(jdbc, new AgingRows.Table("rejection", "id", "rejected_at"), journal.retention(), clock);
    }

    @Bean
    RejectionConsumer rejectionConsumer(RejectionStore store, Topics topics) {
        return new RejectionConsumer(store, topics.rejections());
    }

    @Bean
    ReplayConsumer replayConsumer(RejectionStore store, FeedAgain feeds, Topics topics, Clock clock) {
        return new ReplayConsumer(store, feeds, topics.replays(), clock);
    }

    @Bean
    Queue replayQueue(Appender appender, Journal journal, Topics topics) {
        return new Queue(appender, journal, topics);
    }

    @Bean
    RejectionReplays rejectionReplays(RejectionStore store, LogReader reader, Queue queue, Clock clock) {
        return new RejectionReplays(store, reader, queue, clock);
    }
}
