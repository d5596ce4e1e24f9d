package id.opdhub.delivery.replay;

import java.time.Clock;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.Destinations;
import id.opdhub.delivery.Permission;
import id.opdhub.delivery.Rehearsals;
import id.opdhub.delivery.replay.Replays.PutBack;
import id.opdhub.journal.AgingRows;
import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalQuery;
import id.opdhub.journal.JournalSettings;
import id.opdhub.log.Appender;
import id.opdhub.log.LogReader;
import id.opdhub.log.Topics;
import id.opdhub.registry.Systems;

/** What puts dead letters back. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    LetterStore letterStore(JdbcTemplate jdbc, Topics topics) {
        return new LetterStore(jdbc, topics.deadLetters());
    }

    @Bean
    Originals originals(JdbcTemplate jdbc, LogReader log) {
        return new Originals(jdbc, log);
    }

    @Bean
    Examination examination(
            LogReader log, Originals originals, JournalQuery journal, Systems systems, Permission permission) {
        return new Examination(log, originals, journal, systems, new Judgement(permission));
    }

    @Bean
    PutBack putBack(Appender appender, Journal journal, Topics topics) {
        return new PutBack(appender, journal, topics);
    }

    @Bean
    Replays replays(Examination examination, LetterStore letters, PutBack log, Destinations destinations, Clock clock) {
        return new Replays(examination, letters, log, destinations::countDeadLetters, clock);
    }

    @Bean
    LetterReplays letterReplays(LetterStore letters, Examination examination, Replays replays, Rehearsals rehearsals) {
        return new LetterReplays(letters, examination, replays, rehearsals);
    }

    @Bean
    LetterBacklog letterBacklog(LetterStore letters, Replays replays) {
        return new LetterBacklog(letters, replays);
    }

    @Bean
    ReplayJobs replayJobs(JdbcClient jdbc, List<Backlog> backlogs, Clock clock) {
        return new ReplayJobs(new ReplayJobStore(jdbc), backlogs, clock);
    }

    @Bean
    AgingRows oldReplayJobs(JdbcTemplate jdbc, JournalSettings journal, Clock clock) {
        return new AgingRows(jdbc, new AgingRows.Table("replay_job", "id", "ended_at"), journal.retention(), clock);
    }

    @Bean
    ReplayRunner replayRunner(ReplayJobs jobs) {
        return new ReplayRunner(jobs);
    }
}
