package id.opdhub.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import id.opdhub.log.Appender;
import id.opdhub.log.LogEntry;

/** Plays the applications that write to a topic of their own; the others go the other way. */
final class TopicWriter implements Way {

    private static final Map<String, String> TOPICS = Map.of(SiakExport.SYSTEM + "/peristiwa", "siak.peristiwa");

    private final Appender log;
    private final Way other;

    TopicWriter(Appender log, Way other) {
        this.log = log;
        this.other = other;
    }

    @Override
    public boolean send(SimulatedSubmission submission) throws InterruptedException {
        Optional<String> topic = Optional.ofNullable(TOPICS.get(submission.system() + "/" + submission.feed()));
        return topic.isPresent() ? write(topic.get(), submission) : other.send(submission);
    }

    private boolean write(String topic, SimulatedSubmission submission) {
        try {
            // One key for all that an application exports: what happened to one person stays in order.
            log.append(new LogEntry(
                            topic,
                            submission.system(),
                            Map.of("content-type", submission.contentType()),
                            submission.body()))
                    .join();
            return true;
        } catch (CompletionException away) {
            return false;
        }
    }
}
