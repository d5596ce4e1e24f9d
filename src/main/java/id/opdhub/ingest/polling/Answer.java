package id.opdhub.ingest.polling;

import java.util.Optional;

import org.apache.camel.Exchange;

/**
 * What an application answered.
 *
 * @param body as it came
 * @param contentType what it is
 */
public record Answer(byte[] body, String contentType) {

    private static final String GIVEN = "hub.given-answer";

    /** In a poller's route that this exchange goes through, nobody is asked: this is the answer. */
    public void isGivenTo(Exchange exchange) {
        exchange.setProperty(GIVEN, this);
    }

    static Optional<Answer> given(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(GIVEN, Answer.class));
    }
}
