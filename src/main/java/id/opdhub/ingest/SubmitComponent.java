package id.opdhub.ingest;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import id.opdhub.record.RecordTypes;

/**
 * {@code submit:<type>} ends an inbound route: it takes one canonical record or an array of them, or null for nothing to
 * send, and makes them durable. The hub qualifies it with the folder it stands in,
 * {@code submit:<system>/<version>/<type>}: the sender is never taken from a header.
 */
class SubmitComponent extends DefaultComponent {

    private final Ingest ingest;
    private final Submissions submissions;
    private final RecordTypes types;

    SubmitComponent(Ingest ingest, Submissions submissions, RecordTypes types) {
        this.ingest = ingest;
        this.submissions = submissions;
        this.types = types;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String[] parts = remaining.split("/", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("submit: stands outside a folder");
        }
        return new SubmitEndpoint(uri, this, parts[0], parts[2]);
    }

    Ingest ingest() {
        return ingest;
    }

    Submissions submissions() {
        return submissions;
    }

    RecordTypes types() {
        return types;
    }
}
