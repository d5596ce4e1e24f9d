package id.opdhub.delivery.channel;

import java.util.Optional;

import org.apache.camel.Exchange;

/** Stands in the way of an attempt: what would go out stays here. */
public final class Rehearsal {

    private static final String PROPERTY = "hub.rehearsal";

    private Optional<Content> kept = Optional.empty();

    private Rehearsal() {}

    /** Makes a rehearsal of what an exchange is about to go through. */
    public static Rehearsal on(Exchange exchange) {
        Rehearsal rehearsal = new Rehearsal();
        exchange.setProperty(PROPERTY, rehearsal);
        return rehearsal;
    }

    /** At an end of a route: whether this is a rehearsal, which has then taken the content. */
    static boolean takes(Exchange exchange, Content content) {
        Rehearsal rehearsal = exchange.getProperty(PROPERTY, Rehearsal.class);
        if (rehearsal == null) {
            return false;
        }
        rehearsal.kept = Optional.of(content);
        exchange.setProperty(Outcome.PROPERTY, Outcome.delivered("rehearsed"));
        return true;
    }

    /** What would have gone out; empty where nothing would. */
    public Optional<byte[]> bytes() {
        return kept.map(Content::bytes);
    }

    public Optional<String> contentType() {
        return kept.map(content -> content.type().toString());
    }
}
