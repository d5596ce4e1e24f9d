package id.opdhub.ingest.polling;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Producer;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

import id.opdhub.http.CallFailure;
import id.opdhub.http.RetryAfter;
import id.opdhub.ingest.polling.NoAnswer.Reason;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.registry.Secrets;

/** Asks for one page, and leaves it for the route; a page that says nothing new ends the route here. */
final class HttpAskProducer extends DefaultProducer {

    private static final String UNREADABLE = "json-rusak";

    private final HttpEndpoint calls;
    private final Producer caller;
    private final AskOptions options;
    private final Secrets secrets;

    HttpAskProducer(HttpAskEndpoint endpoint, HttpEndpoint calls, AskOptions options, Secrets secrets)
            throws Exception {
        super(endpoint);
        this.calls = calls;
        this.caller = calls.createProducer();
        this.options = options;
        this.secrets = secrets;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(calls, caller);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownServices(caller, calls);
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
        Answer answer = ask(position);
        Page page = options.read(answer, secrets);
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
            return options.read(given, secrets);
        } catch (NoAnswer unreadable) {
            throw new UnreadablePayload(1, 1, UNREADABLE);
        }
    }

    private Answer ask(PollPosition position) throws IOException {
        // Made new: no header of a route can lead Camel elsewhere.
        Exchange call = calls.createExchange(ExchangePattern.InOut);
        Message question = call.getIn();
        question.setHeader(Exchange.HTTP_QUERY, options.question().queryAt(position, secrets));
        question.setHeader("Accept", options.reader().accepted());
        Map<String, Object> headers = question.getHeaders();
        headers.putAll(options.question().headersAt(position, secrets));
        call(call);
        Message answer = call.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, int.class);
        if (status / 100 != 2) {
            throw new NoAnswer(reason(status, answer, position));
        }
        String contentType = options.reader()
                .contentType()
                .orElseGet(() -> answer.getHeader(Exchange.CONTENT_TYPE, "", String.class));
        return new Answer(bytes(answer), contentType);
    }

    /** The cause is not kept: it names the address, and what stands in it. */
    private void call(Exchange call) throws NoAnswer {
        try {
            caller.process(call);
        } catch (NoAnswer known) {
            throw known;
        } catch (Exception failure) {
            throw NoAnswer.because(CallFailure.reason(failure));
        }
    }

    private static Reason reason(int status, Message answer, PollPosition position) {
        Optional<Duration> pause = Optional.ofNullable(answer.getHeader("Retry-After", String.class))
                .flatMap(value -> RetryAfter.parse(value, Instant.now()));
        boolean isAccess = status == 401 || status == 403;
        boolean isPassing = isAccess || status == 408 || status == 425 || status == 429;
        boolean losesPlace = position.isInRound() && status / 100 == 4 && !isPassing;
        return new Reason("http-" + status, pause, isAccess, losesPlace);
    }

    private static byte[] bytes(Message answer) throws IOException {
        InputStream body = answer.getBody(InputStream.class);
        return body == null ? new byte[0] : body.readAllBytes();
    }
}
