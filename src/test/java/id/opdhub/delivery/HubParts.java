package id.opdhub.delivery;

import java.time.Clock;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.log.Topics;
import id.opdhub.log.lanes.Lanes;
import id.opdhub.record.SubjectKey;

/** What delivery is made of, on a database, a log and lanes that a test provides. */
final class HubParts {

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Topics topics = new Topics("hub");
    final StageParts stage;
    final Holds holds;
    final VerdictStore verdictStore;
    final ParkedVerdicts verdicts;
    final ParkedLanes lanes;

    HubParts(DataSource database, FakeLog log, Lanes toBring, DeliveryThreads threads, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        Permission permission = new Permission(Deliverables.types(), clock);
        DeliverySteps steps = new DeliverySteps(log.journal(clock), clock);
        holds = new Holds(new HoldStore(jdbc), permission);
        stage = new StageParts(
                permission,
                new SubjectKey(new byte[32]),
                toBring,
                new ParkedRetries(parkedStore(database), toBring, clock),
                new DeadLetters(log, topics, new DeadLetterStore(jdbc), threads.storage(), clock),
                steps,
                new HoldSteps(steps, holds, threads.storage()),
                new DeliveryMetrics(metrics, clock),
                threads,
                clock);
        verdictStore = new VerdictStore(jdbc);
        verdicts = new ParkedVerdicts(verdictStore, stage);
        lanes = new ParkedLanes(jdbc, verdictStore, topics, clock);
    }

    static ParkedStore parkedStore(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new ParkedStore(jdbc, new PartitionStays(jdbc, transaction));
    }
}
