package id.opdhub.mapping.unpacking;

import java.util.Map;
import java.util.function.Supplier;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** {@code unzip:<files>} and {@code part:<field>}: take one payload out of what it came in, for the step that follows. */
public final class UnpackComponent extends DefaultComponent {

    private final Unpacking unpacking;

    /**
     * Takes a payload out.
     *
     * <p>The name is that of the endpoint: which file, which field.
     */
    @FunctionalInterface
    public interface Unpacking {
        /** @throws id.opdhub.mapping.UnreadablePayload where there is none, or too much */
        Unpacked of(byte[] body, String contentType, String name);
    }

    /**
     * One payload.
     *
     * @param body of it alone
     * @param contentType of the body
     */
    public record Unpacked(byte[] body, String contentType) {}

    private UnpackComponent(Unpacking unpacking) {
        this.unpacking = unpacking;
    }

    public static UnpackComponent ofArchives() {
        return new UnpackComponent((body, contentType, name) -> Archive.file(body, name));
    }

    public static UnpackComponent ofForms() {
        return new UnpackComponent(Parts::field);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new DefaultEndpoint(uri, this) {
            @Override
            public Producer createProducer() {
                return new DefaultProducer(this) {
                    @Override
                    public void process(Exchange exchange) throws InvalidPayloadException {
                        unpack(exchange.getMessage(), remaining);
                    }
                };
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                throw new UnsupportedOperationException(getEndpointUri() + " starts no route");
            }
        };
    }

    /** No name of a file goes on: it may name a person. */
    private void unpack(Message message, String name) throws InvalidPayloadException {
        String contentType = message.getHeader(Exchange.CONTENT_TYPE, "", String.class);
        byte[] body = message.getMandatoryBody(byte[].class);
        Room room = message.getExchange().getProperty(Room.PROPERTY, (Room) Supplier::get, Room.class);
        Unpacked unpacked = room.unpacked(() -> unpacking.of(body, contentType, name));
        message.setBody(unpacked.body());
        message.setHeader(Exchange.CONTENT_TYPE, unpacked.contentType());
    }
}
