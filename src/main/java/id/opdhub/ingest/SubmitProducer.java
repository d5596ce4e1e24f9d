package id.opdhub.ingest;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

import id.opdhub.record.RecordType;

/** Hands what a route translated to ingest. */
class SubmitProducer extends DefaultProducer {

    private final SubmitComponent component;
    private final String system;
    private final String type;

    SubmitProducer(Endpoint endpoint, SubmitComponent component, String system, String type) {
        super(endpoint);
        this.component = component;
        this.system = system;
        this.type = type;
    }

    @Override
    public void process(Exchange exchange) {
        RecordType recordType = component.types().find(type).orElseThrow(() -> new UnknownType(type));
        component
                .ingest()
                .accept(
                        submission(exchange),
                        recordType,
                        candidates(exchange.getMessage().getBody()));
    }

    /** A feed that the hub reads itself, as a poller, has none yet. */
    private Submission submission(Exchange exchange) {
        Submission carried = exchange.getProperty(Submission.PROPERTY, Submission.class);
        if (carried != null && carried.sender().id().equals(system)) {
            return carried;
        }
        Submission own = component.submissions().of(system, exchange.getFromRouteId());
        exchange.setProperty(Submission.PROPERTY, own);
        return own;
    }

    private static List<Candidate> candidates(Object body) {
        if (body == null) {
            return List.of();
        }
        if (body instanceof ObjectNode one) {
            return List.of(Candidate.mapped(one));
        }
        if (body instanceof JsonNode many && many.isArray()) {
            List<Candidate> candidates = new ArrayList<>();
            many.forEach(node -> candidates.add(candidate(node)));
            return candidates;
        }
        throw new NotARecord();
    }

    private static Candidate candidate(JsonNode node) {
        if (node instanceof ObjectNode one) {
            return Candidate.mapped(one);
        }
        throw new NotARecord();
    }
}
