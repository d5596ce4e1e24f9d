package id.opdhub.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

import id.opdhub.delivery.channel.Delivery;
import id.opdhub.delivery.channel.Outcome;

/** An outbound route whose end a test decides, for all records or for one. */
final class FakeAgencyRoute implements Processor {

    static final Outcome OK = Outcome.delivered("http-202");
    static final Outcome ERROR = Outcome.tryAgain("http-500");
    static final Outcome NOBODY = Outcome.tryAgain("connect-refused");

    final List<String> attempted = new CopyOnWriteArrayList<>();
    final List<String> delivered = new CopyOnWriteArrayList<>();
    final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    volatile Processor answer = answering(OK);
    private final Map<String, Processor> byId = new ConcurrentHashMap<>();

    static Processor answering(Outcome outcome) {
        return exchange -> exchange.setProperty(Outcome.PROPERTY, outcome);
    }

    void answers(Outcome outcome) {
        answer = answering(outcome);
    }

    void answers(String id, Outcome outcome) {
        byId.put(id, answering(outcome));
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String id = exchange.getMessage().getHeader("ce-id", String.class);
        attempted.add(id);
        deliveries.add(exchange.getProperty(Delivery.PROPERTY, Delivery.class));
        byId.getOrDefault(id, answer).process(exchange);
        Outcome outcome = exchange.getProperty(Outcome.PROPERTY, Outcome.class);
        if (outcome != null && outcome.kind() == Outcome.Kind.DELIVERED) {
            delivered.add(id);
        }
    }
}
