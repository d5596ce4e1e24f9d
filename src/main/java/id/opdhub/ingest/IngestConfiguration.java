package id.opdhub.ingest;

import java.time.Clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.ingest.Ingest.DurableLog;
import id.opdhub.ingest.IngestController.Telling;
import id.opdhub.ingest.RecordsController.CanonicalIngest;
import id.opdhub.ingest.polling.FileFeedComponent;
import id.opdhub.ingest.polling.HttpAskComponent;
import id.opdhub.ingest.polling.LookupComponent;
import id.opdhub.ingest.polling.PollComponent;
import id.opdhub.ingest.polling.PollSettings;
import id.opdhub.ingest.rejection.FeedAgain;
import id.opdhub.journal.Journal;
import id.opdhub.log.Appender;
import id.opdhub.log.FolderTopics;
import id.opdhub.log.Topics;
import id.opdhub.log.lanes.LaneView;
import id.opdhub.mapping.Mappings;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.SubjectKey;
import id.opdhub.registry.Canonical;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.Swaps;
import id.opdhub.registry.Systems;
import id.opdhub.security.Problems;

/** The ingest stage. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    @Bean
    FeedRoutes feedRoutes(ProducerTemplate routes, Swaps swaps) {
        return new FeedRoutes(routes, swaps);
    }

    @Bean
    Ingest ingest(Admission admission, Stamp stamp, DurableLog log, Clock clock) {
        return new Ingest(admission, stamp, new IngestNotes(log.journal(), clock), log);
    }

    @Bean
    Admission admission(Canonical canonical, IngestSettings settings) {
        return new Admission(canonical, settings);
    }

    @Bean
    Stamp stamp(SubjectKey key, JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new Stamp(new EventIds(key, new FeedContents(jdbc, transaction)), key);
    }

    @Bean
    DurableLog durableLog(Appender appender, Topics topics, Journal journal) {
        return new DurableLog(appender, topics, journal);
    }

    @Bean
    CanonicalIngest canonicalIngest(Ingest ingest, RecordTypes types) {
        return new CanonicalIngest(ingest, types);
    }

    @Bean
    Arrivals arrivals(Clock clock) {
        return new Arrivals(clock);
    }

    @Bean
    Submissions submissions(Systems systems, Arrivals arrivals, Clock clock) {
        return new Submissions(systems, arrivals, clock);
    }

    /** Camel finds the component by the bean's name. */
    @Bean
    SubmitComponent submit(Ingest ingest, Submissions submissions, RecordTypes types) {
        return new SubmitComponent(ingest, submissions, types);
    }

    @Bean
    FeedIntake feedIntake(Submissions submissions, DurableLog log, Clock clock) {
        return new FeedIntake(submissions, new Rejections(log, new IngestNotes(log.journal(), clock)));
    }

    /** A route that is being replaced is no route that is missing. */
    @Bean
    FeedAgain feedAgain(FeedIntake intake, Swaps swaps) {
        return (exchange, feed, arrived) -> swaps.use(feed.system(), () -> intake.again(exchange, feed, arrived));
    }

    /** Under the name to which the registry qualifies the {@code kafka:} of a feed. */
    @Bean("kafka-feed")
    KafkaFeedComponent kafkaFeed(FolderTopics topics, FeedIntake intake) {
        return new KafkaFeedComponent(topics, intake);
    }

    /** Under the name to which the registry qualifies the {@code timer:} of a feed. */
    @Bean("timer-feed")
    PollComponent timerFeed(JdbcClient jdbc, FeedIntake intake, PollSettings settings) {
        return new PollComponent(jdbc, intake::take, settings);
    }

    /** Under the name to which the registry qualifies the {@code file:} of a feed. */
    @Bean("file-feed")
    FileFeedComponent fileFeed() {
        return new FileFeedComponent();
    }

    /** Under the name to which the registry qualifies {@code http:}. */
    @Bean("http-ask")
    HttpAskComponent httpAsk(Secrets secrets, PollSettings settings) {
        return new HttpAskComponent(secrets, settings);
    }

    /** Under the name that folders use. */
    @Bean
    LookupComponent lookup(Mappings mappings, Secrets secrets, PollSettings settings) {
        return new LookupComponent(mappings, secrets, settings);
    }

    @Bean
    KafkaFeeds kafkaFeeds(CamelContext camel, LaneView lanes, FolderTopics topics) {
        return new KafkaFeeds(camel, lanes, topics);
    }

    /** After the callers are known: whoever is not does not count. */
    @Bean
    FilterRegistrationBean<BodyBudget> bodyBudget(Problems problems, IngestSettings settings, ValueBudget values) {
        var registration = new FilterRegistrationBean<>(new BodyBudget(problems, settings, values));
        registration.addUrlPatterns("/v1/in/*", "/v1/records");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    @Bean
    ValueBudget valueBudget(IngestSettings settings) {
        return new ValueBudget(settings.maxValuesInFlight(), BodyBudget.PATIENCE);
    }

    @Bean
    BodyReader bodyReader(IngestSettings settings, ValueBudget values) {
        return new BodyReader(settings, values);
    }

    @Bean
    Answers answers(Problems problems) {
        return new Answers(problems);
    }

    @Bean
    Telling telling(Answers answers, FeedRoutes routes, ProblemAdvice problems, ObjectMapper json) {
        return new Telling(answers, new Replies(routes, problems, json));
    }
}
