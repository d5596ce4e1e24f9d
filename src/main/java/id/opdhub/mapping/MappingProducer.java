package id.opdhub.mapping;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Reads the body, translates it, and leaves the result as the body. */
final class MappingProducer extends DefaultProducer {

    private final Translation translation;

    MappingProducer(MappingEndpoint endpoint, Translation translation) {
        super(endpoint);
        this.translation = translation;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        Optional<JsonNode> result =
                message.getBody() instanceof JsonNode tree ? translation.of(tree) : translation.of(read(message));
        message.setBody(result.orElse(null));
    }

    private Payload read(Message message) throws InvalidPayloadException {
        String contentType = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        return message.getBody() instanceof String text
                ? PayloadReader.read(text, contentType)
                : PayloadReader.read(message.getMandatoryBody(byte[].class), contentType);
    }
}
