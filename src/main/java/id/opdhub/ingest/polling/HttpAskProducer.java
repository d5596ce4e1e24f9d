package id.opdhub.ingest.polling;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

import id.opdhub.ingest.polling.Address.Said;
import id.opdhub.ingest.polling.NoAnswer.Reason;
import id.opdhub.ingest.polling.Tokens.Held;
import id.opdhub.mapping.UnreadablePayload;

/** Asks for one page, and leaves it for the route; a page that says nothing new ends the route here. */
final class HttpAskProducer extends DefaultProducer {

    private static final int UNAUTHORIZED = 401;
    private static final String UNREADABLE = "json-rusak";

    private final Address address;
    private final Tokens tokens;
    private final AskOptions options;

    HttpAskProducer(HttpAskEndpoint endpoint, Address address, Tokens tokens, AskOptions options) {
        super(endpoint);
        this.address = address;
        this.tokens = tokens;
        this.options = options;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(address, tokens);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownServices(tokens, address);
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Optional<Answer> given = Answer.given(exchange);
        if (given.isPresent()) {
            hand(exchange, given.get(), readAgain(given.get()));
            return;
        }
        Asked asked = Asked.of(exchange).orElseThrow(() -> new IllegalStateException("http: stands outside a poller"));
        PollPosition position = options.shape().begun(asked.position());
        Answer answer = answered(position);
        Page page = options.read(answer, tokens.secrets());
        boolean saysNothingNew = asked.answered(answer, page, options.shape());
        hand(exchange, answer, page);
        exchange.setRouteStop(saysNothingNew);
    }

    private static void hand(Exchange exchange, Answer answer, Page page) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.CONTENT_TYPE, answer.contentType());
        message.setBody(page.body());
    }

    /** Nobody is asked again for what cannot be read any more: it stays rejected. */
    private Page readAgain(Answer given) {
        try {
            return options.read(given, tokens.secrets());
        } catch (NoAnswer unreadable) {
            throw new UnreadablePayload(1, 1, UNREADABLE);
        }
    }

    /** A token that is refused may have ended early: once more with new ones. */
    private Answer answered(PollPosition position) throws IOException {
        Held held = tokens.current();
        Said said = ask(position, held);
        if (said.status() == UNAUTHORIZED && tokens.areThere()) {
            tokens.forget(held);
            said = ask(position, tokens.current());
        }
        if (!said.isAnswer()) {
            throw new NoAnswer(reason(said, position));
        }
        return new Answer(
                said.answer().body(),
                options.reader().contentType().orElse(said.answer().contentType()));
    }

    private Said ask(PollPosition position, Held held) throws IOException {
        options.question().demandSecrets(held);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Exchange.HTTP_QUERY, options.question().queryAt(position, held));
        headers.put("Accept", options.reader().accepted());
        headers.putAll(options.question().headersAt(position, held));
        return address.call(headers, Optional.empty());
    }

    private static Reason reason(Said said, PollPosition position) {
        Reason reason = said.refused("http-").reason();
        boolean losesPlace = position.isInRound() && said.isOfQuestion();
        return new Reason(reason.code(), reason.pause(), reason.access(), losesPlace);
    }
}
