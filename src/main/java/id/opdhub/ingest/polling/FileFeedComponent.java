package id.opdhub.ingest.polling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * A folder's {@code from: file:<directory>}, which its registry qualifies to
 * {@code file-feed:<system>/<version>/<feed>/<directory>}: a feed that lies in a directory file by file. The rounds, and
 * who of several hubs makes them, are those of {@code timer:}.
 */
public final class FileFeedComponent extends DefaultComponent {

    private static final int PARTS = 4;
    private static final String PERIOD = "30s";
    private static final String POLLS = "timer-feed";

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String[] parts = remaining.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("file: stands outside a folder");
        }
        // By its name, which starts it where no poller has yet.
        PollComponent polls = getCamelContext().getComponent(POLLS, PollComponent.class);
        PolledFeed feed = new PolledFeed(parts[0], parts[2]);
        Duration period = PollComponent.period(parameters, PERIOD);
        DropDirectory directory = new DropDirectory(
                Path.of(parts[3]),
                text(parameters, "include").orElse("*"),
                (int) polls.settings().maxAnswer().toBytes(),
                period,
                System::nanoTime);
        FileSource source = new FileSource(feed, directory, polls.intake(), text(parameters, "contentType"));
        return new PollEndpoint(uri, polls, feed, period, source);
    }

    private static Optional<String> text(Map<String, Object> parameters, String name) {
        return Optional.ofNullable(parameters.remove(name)).map(Object::toString);
    }
}
