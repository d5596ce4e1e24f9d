package id.opdhub.mapping;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

import id.opdhub.mapping.writing.Form;
import id.opdhub.mapping.writing.UnwritableTree;
import id.opdhub.mapping.writing.Written;

/** Reads the body, translates it, and leaves the result as the body. */
final class MappingProducer extends DefaultProducer {

    private final Translation translation;
    private final Optional<Form> form;

    MappingProducer(MappingEndpoint endpoint, Translation translation, Optional<Form> form) {
        super(endpoint);
        this.translation = translation;
        this.form = form;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        Optional<JsonNode> result =
                message.getBody() instanceof JsonNode tree ? translation.of(tree) : translation.of(read(message));
        Optional<Written> written = result.flatMap(this::written);
        written.ifPresent(text -> message.setHeader(Exchange.CONTENT_TYPE, text.contentType()));
        message.setBody(written.isPresent() ? written.get().text() : result.orElse(null));
    }

    /** Written out, a value that no table has could not be told from another. */
    private Optional<Written> written(JsonNode tree) {
        form.ifPresent(chosen -> UnmappedFields.refuse(tree));
        try {
            return form.map(chosen -> chosen.write(tree));
        } catch (UnwritableTree otherShape) {
            throw new MappingFailure(translation.mapping().file(), 1, 1, otherShape.getMessage());
        }
    }

    private Payload read(Message message) throws InvalidPayloadException {
        String contentType = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        return message.getBody() instanceof String text
                ? PayloadReader.read(text, contentType)
                : PayloadReader.read(message.getMandatoryBody(byte[].class), contentType);
    }
}
