package id.opdhub.ingest;

import java.util.List;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.SetAside;
import id.opdhub.record.Finding;

/**
 * Takes what a topic brings through a folder's route.
 *
 * <pre>
 * every record durable                        → done
 * the payload is at fault                     → set aside, done: the feed goes on
 * the hub, or something it needs, is at fault → fails: it comes again, and nothing overtakes it
 * nobody knows                                → fails some times, then set aside
 * </pre>
 */
class FeedIntake {

    private static final Logger LOG = LoggerFactory.getLogger(FeedIntake.class);
    static final String JSON = "application/json";
    private static final String BROKEN = "route-failed";

    private final Submissions submissions;
    private final Rejections rejections;
    private final FailureCounts failures = new FailureCounts();

    FeedIntake(Submissions submissions, Rejections rejections) {
        this.submissions = submissions;
        this.rejections = rejections;
    }

    Processor before(Processor route, FeedName feed) {
        return exchange -> take(exchange, feed, route);
    }

    private void take(Exchange exchange, FeedName feed, Processor route) throws Exception {
        ConsumedRecord arrived = exchange.getMessage().getBody(ConsumedRecord.class);
        Submission submission = submissions.of(feed, arrived.position());
        prepare(exchange, submission, arrived);
        route.process(exchange);
        Exception failure = exchange.getException();
        if (failure == null) {
            rejectedAmong(submission).ifPresent(findings -> rejections.keep(submission, arrived, findings));
        } else {
            Finding fault = fault(failure, arrived);
            rejections.keepUnusable(submission, arrived, fault);
            exchange.setException(null);
            exchange.setRollbackOnly(false);
        }
        failures.forget(arrived.position());
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
    private Finding fault(Exception failure, ConsumedRecord arrived) throws Exception {
        Optional<Finding> known = FeedFault.ofPayload(failure);
        if (known.isPresent()) {
            return known.get();
        }
        if (FeedFault.passes(failure) || !failures.areEnough(arrived.position())) {
            throw failure;
        }
        // Its message may quote a record: the kinds are enough to find the fault.
        LOG.atError()
                .addKeyValue("position", arrived.position())
                .addKeyValue("causes", FeedFault.kinds(failure))
                .log("A feed's route failed again and again; the message was set aside");
        return Finding.error(BROKEN, "");
    }

    private static Optional<List<Finding>> rejectedAmong(Submission submission) {
        List<Finding> findings = submission.records().stream()
                .flatMap(receipt -> receipt.errors().stream())
                .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings);
    }
}
