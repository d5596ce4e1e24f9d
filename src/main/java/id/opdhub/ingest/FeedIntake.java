package id.opdhub.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.ingest.polling.Answer;
import id.opdhub.ingest.polling.Asked;
import id.opdhub.ingest.polling.PolledFeed;
import id.opdhub.ingest.polling.Taken;
import id.opdhub.ingest.rejection.FeedAgain;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.SetAside;
import id.opdhub.record.Finding;

/**
 * Takes what a topic brings, or a poller fetches, through a folder's route.
 *
 * <pre>
 * every record durable                        → done
 * the payload is at fault                     → set aside, done: the feed goes on
 * the hub, or something it needs, is at fault → fails: it comes again, and nothing overtakes it
 * nobody knows, or nobody answers about it    → fails some times, then set aside
 * </pre>
 */
class FeedIntake {

    private static final Logger LOG = LoggerFactory.getLogger(FeedIntake.class);
    static final String JSON = "application/json";

    private final Submissions submissions;
    private final Rejections rejections;
    private final FailureCounts failures = new FailureCounts();

    FeedIntake(Submissions submissions, Rejections rejections) {
        this.submissions = submissions;
        this.rejections = rejections;
    }

    /** Of what a topic brings. */
    Processor before(Processor route, FeedName feed) {
        return exchange -> {
            ConsumedRecord arrived = exchange.getMessage().getBody(ConsumedRecord.class);
            Submission submission = submissions.of(feed, arrived.position());
            prepare(exchange, submission, arrived);
            take(exchange, route, arrived.position(), () -> Optional.of(Original.of(arrived)));
        };
    }

    /** Of what a poller asks for, in its route; what it gets no answer to has no original. */
    Taken take(Exchange exchange, PolledFeed feed, Processor route) throws Exception {
        Submission submission = submissions.of(feed.system(), feed.feed());
        exchange.setProperty(Submission.PROPERTY, submission);
        List<Finding> findings = take(exchange, route, feed, () -> Asked.of(exchange)
                .flatMap(Asked::answer)
                .map(Original::of));
        return new Taken(
                submission.records().stream().filter(RecordReceipt::accepted).count(), findings);
    }

    /** Of what was rejected before, through the route that the feed has now. */
    FeedAgain.Result again(Exchange exchange, FeedAgain.Feed feed, ConsumedRecord arrived) throws Exception {
        Route route = exchange.getContext().getRoute(feed.route());
        if (route == null) {
            return FeedAgain.Result.NO_ROUTE;
        }
        Submission submission = submissions.of(new FeedName(feed.system(), feed.name()), arrived.position());
        prepare(exchange, submission, arrived);
        Original original = Original.of(arrived);
        new Answer(original.body(), original.contentType()).isGivenTo(exchange);
        return new FeedAgain.Result(
                Optional.of(submission.receipt()),
                take(exchange, route.getProcessor(), arrived.position(), () -> Optional.of(original))
                        .isEmpty());
    }

    /** Why some of it, or all, had to be set aside. */
    private List<Finding> take(Exchange exchange, Processor route, Object place, Supplier<Optional<Original>> original)
            throws Exception {
        Submission submission = exchange.getProperty(Submission.PROPERTY, Submission.class);
        route.process(exchange);
        Exception failure = exchange.getException();
        if (failure == null) {
            List<Finding> findings = rejectedAmong(submission);
            if (!findings.isEmpty()) {
                rejections.keep(submission, original.get().orElseThrow(), findings);
            }
            failures.forget(place);
            return findings;
        }
        Original arrived = original.get().orElseThrow(() -> failure);
        Finding fault = fault(failure, place);
        rejections.keepUnusable(submission, arrived, fault);
        exchange.setException(null);
        exchange.setRollbackOnly(false);
        failures.forget(place);
        return List.of(fault);
    }

    /** Nothing of the application's message but its body and content type goes into a route. */
    private static void prepare(Exchange exchange, Submission submission, ConsumedRecord arrived) {
        exchange.setProperty(Submission.PROPERTY, submission);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(arrived.body());
        message.setHeader(Exchange.CONTENT_TYPE, arrived.headers().getOrDefault(SetAside.CONTENT_TYPE, JSON));
    }

    /** What is wrong with the payload; throws on when it is not the payload. */
    private Finding fault(Exception failure, Object place) throws Exception {
        Optional<Finding> known = FeedFault.ofPayload(failure);
        if (known.isPresent()) {
            return known.get();
        }
        if (FeedFault.passes(failure) || !failures.areEnough(place)) {
            throw failure;
        }
        // Its message may quote a record: the kinds are enough to find the fault.
        LOG.atError()
                .addKeyValue("place", place)
                .addKeyValue("causes", FeedFault.kinds(failure))
                .log("A feed's route failed again and again; the message was set aside");
        return FeedFault.ofTries(failure);
    }

    private static List<Finding> rejectedAmong(Submission submission) {
        return submission.records().stream()
                .flatMap(receipt -> receipt.errors().stream())
                .toList();
    }
}
