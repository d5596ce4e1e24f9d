package id.opdhub.delivery;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.delivery.channel.DeliverComponent;
import id.opdhub.delivery.channel.HttpAttempts;
import id.opdhub.delivery.channel.KafkaDeliverComponent;
import id.opdhub.journal.AgingRows;
import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalSettings;
import id.opdhub.log.Appender;
import id.opdhub.log.FolderTopics;
import id.opdhub.log.TopicAdmin;
import id.opdhub.log.Topics;
import id.opdhub.log.lanes.Lanes;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.SubjectKey;
import id.opdhub.registry.Secrets;

/** The delivery stage and the {@code deliver:} component. */
@Configuration(proxyBeanMethods = false)
@Import(StageParts.class)
class DeliveryConfiguration {

    @Bean
    HttpAttempts httpAttempts() {
        return new HttpAttempts();
    }

    /** Under the name by which Camel finds it. */
    @Bean("deliver")
    DeliverComponent deliverComponent(HttpAttempts http, Secrets secrets, Clock clock, DeliveryThreads threads) {
        return new DeliverComponent(http, secrets, clock, threads.routes());
    }

    /** Under the name to which the registry qualifies the {@code kafka:} of an outbound route. */
    @Bean("kafka-deliver")
    KafkaDeliverComponent kafkaDeliverComponent(FolderTopics topics) {
        return new KafkaDeliverComponent(topics);
    }

    /** As long as the journal can tell of them; the letters themselves go with their topic's retention. */
    @Bean
    AgingRows oldLetters(JdbcTemplate jdbc, JournalSettings journal, Clock clock) {
        AgingRows.Table letters = new AgingRows.Table("dead_letter", "id", "died_at");
        return new AgingRows(jdbc, letters, journal.retention(), clock);
    }

    @Bean
    DeliveryThreads deliveryThreads() {
        return new DeliveryThreads();
    }

    @Bean
    DeliverySteps deliverySteps(Journal journal, Clock clock) {
        return new DeliverySteps(journal, clock);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry registry, Clock clock) {
        return new DeliveryMetrics(registry, clock);
    }

    @Bean
    DeadLetters deadLetters(Appender appender, Topics topics, JdbcClient jdbc, DeliveryThreads threads, Clock clock) {
        return new DeadLetters(appender, topics, new DeadLetterStore(jdbc), threads.storage(), clock);
    }

    @Bean
    ParkedStore parkedStore(JdbcClient jdbc, TransactionTemplate transaction) {
        return new ParkedStore(jdbc, new PartitionStays(jdbc, transaction));
    }

    @Bean
    VerdictStore verdictStore(JdbcClient jdbc) {
        return new VerdictStore(jdbc);
    }

    @Bean
    ParkedVerdicts parkedVerdicts(VerdictStore store, StageParts parts) {
        return new ParkedVerdicts(store, parts);
    }

    @Bean
    ParkedLanes parkedLanes(JdbcClient jdbc, VerdictStore verdicts, Topics topics, Clock clock) {
        return new ParkedLanes(jdbc, verdicts, topics, clock);
    }

    @Bean
    ParkedRetries parkedRetries(ParkedStore store, Lanes lanes, Clock clock) {
        return new ParkedRetries(store, lanes, clock);
    }

    @Bean
    Permission permission(RecordTypes types, Clock clock) {
        return new Permission(types, clock);
    }

    @Bean
    Holds holds(JdbcClient jdbc, Permission permission) {
        return new Holds(new HoldStore(jdbc), permission);
    }

    @Bean
    HoldSteps holdSteps(DeliverySteps steps, Holds holds, DeliveryThreads threads) {
        return new HoldSteps(steps, holds, threads.storage());
    }

    @Bean
    DestinationRoutes destinationRoutes(CamelContext camel, StageParts parts, Topics topics) {
        return new DestinationRoutes(camel, parts, topics);
    }

    @Bean
    Rehearsals rehearsals(ProducerTemplate routes, SubjectKey subjects) {
        return new Rehearsals(routes, subjects);
    }

    @Bean
    Destinations destinations(
            DestinationRoutes routes,
            StageParts parts,
            Holds holds,
            ParkedVerdicts verdicts,
            DestinationSettings settings) {
        Destinations destinations = new Destinations(routes, parts, holds, verdicts, settings);
        parts.threads().every(Destinations.LOOK_AFTER_PARKED, destinations::lookAfterParked);
        parts.threads().every(Destinations.LOOK_AFTER_HOLDS, destinations::lookAfterHolds);
        return destinations;
    }

    @Bean
    ConnectedSystems connectedSystems(Destinations destinations, TopicAdmin topics, DeliveryThreads threads) {
        ConnectedSystems connected = new ConnectedSystems(destinations, topics);
        threads.every(Destinations.LOOK_AFTER_HOLDS, connected::connectPending);
        return connected;
    }
}
