package id.opdhub.ingest.polling;

import java.nio.file.Path;
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

    private final PollComponent polls;

    public FileFeedComponent(PollComponent polls) {
        this.polls = polls;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String[] parts = remaining.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("file: stands outside a folder");
        }
        PolledFeed feed = new PolledFeed(parts[0], parts[2]);
        DropDirectory directory =
                new DropDirectory(Path.of(parts[3]), text(parameters, "include").orElse("*"), (int)
                        polls.settings().maxAnswer().toBytes());
        FileSource source = new FileSource(feed, directory, polls.intake(), text(parameters, "contentType"));
        return new PollEndpoint(uri, polls, feed, PollComponent.period(parameters, PERIOD), source);
    }

    private static Optional<String> text(Map<String, Object> parameters, String name) {
        return Optional.ofNullable(parameters.remove(name)).map(Object::toString);
    }
}
