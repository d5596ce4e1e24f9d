package id.opdhub.delivery.channel;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;

import id.opdhub.registry.AgencySystem;

/**
 * One record on its way to one system, as the system may see it.
 *
 * @param system the recipient
 * @param attributes CloudEvents attributes from the allow-list, the subject recomputed for the recipient
 * @param data the agreed fields
 */
public record Delivery(AgencySystem system, Map<String, String> attributes, ObjectNode data) {

    /** The exchange property in which a delivery travels through an outbound route. */
    public static final String PROPERTY = "hub.delivery";

    public Delivery {
        attributes = Map.copyOf(attributes);
    }

    /** @throws IllegalStateException outside an outbound route */
    static Delivery of(Exchange exchange) {
        Delivery delivery = exchange.getProperty(PROPERTY, Delivery.class);
        if (delivery == null) {
            throw new IllegalStateException("deliver: stands outside an outbound route");
        }
        return delivery;
    }

    /** The event's id: the same on every attempt, so that the recipient can tell a repetition. */
    String id() {
        return attributes.get("id");
    }
}
