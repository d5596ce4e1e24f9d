package id.opdhub.ingest.polling;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Producer;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

import id.opdhub.http.CallFailure;
import id.opdhub.http.RetryAfter;
import id.opdhub.ingest.polling.NoAnswer.Reason;

/** One address of an application, called as often as needed. */
final class Address extends ServiceSupport {

    /** What these say ends some time. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 425, 429);

    private final HttpEndpoint endpoint;
    private final Producer caller;

    Address(HttpEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.caller = endpoint.createProducer();
    }

    /**
     * What the application said.
     *
     * @param retryAfter as it asked, where it did
     */
    record Said(int status, Optional<Duration> retryAfter, Answer answer) {

        boolean isAnswer() {
            return status / 100 == 2;
        }

        /** Whether it is what was asked that gets no answer: waiting helps nothing. */
        boolean isOfQuestion() {
            return status / 100 == 4 && !PASSING.contains(status);
        }

        /** @param prefix what kind of call it was, for whoever reads the reason */
        NoAnswer refused(String prefix) {
            return refused(prefix, status == 401 || status == 403);
        }

        /** @param isAccess whether the status means that the hub is not let in */
        NoAnswer refused(String prefix, boolean isAccess) {
            return new NoAnswer(new Reason(prefix + status, retryAfter, isAccess, false));
        }
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(endpoint, caller);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownServices(caller, endpoint);
    }

    /** @param body none: asks with GET */
    Said call(Map<String, String> headers, Optional<byte[]> body) throws IOException {
        // Made new: no header of a route can lead Camel elsewhere.
        Exchange call = endpoint.createExchange(ExchangePattern.InOut);
        Map<String, Object> given = call.getIn().getHeaders();
        given.putAll(headers);
        given.put(Exchange.HTTP_METHOD, body.isPresent() ? "POST" : "GET");
        body.ifPresent(bytes -> call.getIn().setBody(bytes));
        call(call);
        Message answer = call.getMessage();
        return new Said(
                answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, int.class),
                Optional.ofNullable(answer.getHeader("Retry-After", String.class))
                        .flatMap(value -> RetryAfter.parse(value, Instant.now())),
                new Answer(bytes(answer), answer.getHeader(Exchange.CONTENT_TYPE, "", String.class)));
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

    private static byte[] bytes(Message answer) throws IOException {
        InputStream body = answer.getBody(InputStream.class);
        return body == null ? new byte[0] : body.readAllBytes();
    }
}
