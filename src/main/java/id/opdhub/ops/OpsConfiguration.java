package id.opdhub.ops;

import java.time.Clock;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.opdhub.delivery.Destinations;
import id.opdhub.ingest.Arrivals;
import id.opdhub.ingest.KafkaFeeds;
import id.opdhub.ingest.polling.PollComponent;
import id.opdhub.ingest.rejection.RejectionReplays;
import id.opdhub.log.TopicAdmin;
import id.opdhub.log.Topics;
import id.opdhub.log.lanes.LaneView;
import id.opdhub.registry.Registry;
import id.opdhub.registry.Systems;

/** Health and metrics; each health component is named as its bean. */
@Configuration(proxyBeanMethods = false)
class OpsConfiguration {

    @Bean
    KafkaHealth kafka(TopicAdmin log) {
        return new KafkaHealth(log);
    }

    @Bean
    FoldersHealth folders(Registry registry, ApplicationAvailability availability) {
        return new FoldersHealth(registry, availability);
    }

    @Bean
    StagesHealth stagesHealthIndicator(LaneView lanes, Topics topics) {
        return new StagesHealth(lanes, topics);
    }

    @Bean
    DatabaseHealth databaseHealthIndicator(DataSource database) {
        return new DatabaseHealth(database);
    }

    /** The bean's name is the component's name without the ending. */
    @Bean
    SystemsHealth systemsHealthIndicator(SystemReports reports) {
        return new SystemsHealth(reports);
    }

    @Bean
    SystemReports systemReports(
            Registry registry, Destinations destinations, Backlogs backlogs, PollComponent polls, Senders senders) {
        return new SystemReports(registry, destinations, backlogs, new PollReports(polls), senders);
    }

    @Bean
    Senders senders(Systems systems, Arrivals arrivals, KafkaFeeds feeds, OpsSettings settings, Clock clock) {
        return new Senders(systems, arrivals, feeds, settings, clock);
    }

    @Bean
    Backlogs backlogs(LaneView lanes, TopicAdmin log, Topics topics, Clock clock) {
        return new Backlogs(lanes, topic -> log.undone(Destinations.GROUP, topic, clock.instant()), topics, clock);
    }

    @Bean
    RejectionBacklog rejectionBacklog(RejectionReplays rejections) {
        return new RejectionBacklog(rejections);
    }

    @Bean
    BacklogMetrics backlogMetrics(MeterRegistry meters, Backlogs backlogs) {
        return new BacklogMetrics(meters, backlogs);
    }
}
