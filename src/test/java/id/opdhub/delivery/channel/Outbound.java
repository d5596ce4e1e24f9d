package id.opdhub.delivery.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.AgencySystem.Contact;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.AgencySystem.Profile;
import id.opdhub.registry.DeliverySettings;

/** An outbound end in a small Camel context, with deliveries to try it on. */
final class Outbound implements AutoCloseable {

    static final String AFTERWARDS = "afterwards";
    static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final HttpAttempts http = new HttpAttempts();
    private final ExecutorService afterwards = Executors.newCachedThreadPool(task -> new Thread(task, AFTERWARDS));
    private final CamelContext camel = new DefaultCamelContext();

    Outbound() {
        var secrets = Map.of("DUKCAPIL_SIGNING", SECRET, "DUKCAPIL_AGAM_KEY", SECRET);
        camel.addComponent(
                "deliver",
                new DeliverComponent(
                        http, name -> Optional.ofNullable(secrets.get(name)), Clock.systemUTC(), afterwards));
        camel.start();
    }

    static Delivery delivery(Duration timeout, Optional<String> signing) {
        DeliverySettings usual = DeliverySettings.DEFAULT;
        AgencySystem system = new AgencySystem(
                "dukcapil-agam",
                "1a2b3c4d",
                new Profile("SIAK", "Disdukcapil", "1306", new Contact("Seksi Data", "data@agam.example")),
                new Credentials(Optional.empty(), signing),
                List.of(),
                List.of(),
                new DeliverySettings(
                        4,
                        timeout,
                        usual.retry(),
                        usual.whenRefused(),
                        usual.conflict(),
                        Optional.empty(),
                        Optional.empty()));
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("tanggal_lahir", LocalDate.EPOCH.toString());
        return new Delivery(
                system,
                Map.of(
                        "specversion", "1.0",
                        "id", "peristiwa 1",
                        "source", "/systems/puskesmas",
                        "datacontenttype", "application/json",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                data);
    }

    /** Sends what a route made of the delivery. */
    Exchange send(String uri, Delivery delivery, Object body, Map<String, Object> headers) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.setProperty(Delivery.PROPERTY, delivery);
        exchange.getMessage().setBody(body);
        headers.forEach(exchange.getMessage()::setHeader);
        return camel.createProducerTemplate().send(uri, exchange);
    }

    /** The outcome of sending the delivery as it is. */
    Outcome outcome(String address, Duration timeout) {
        Delivery delivery = delivery(timeout, Optional.empty());
        String uri = "deliver:dukcapil-agam/1a2b3c4d/" + address;
        return send(uri, delivery, delivery.data(), Map.of()).getProperty(Outcome.PROPERTY, Outcome.class);
    }

    /** The thread on which a route goes on after its attempt. */
    String threadAfter(String address, Duration timeout) throws Exception {
        String from = "direct:" + UUID.randomUUID();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from)
                        .to("deliver:dukcapil-agam/1a2b3c4d/" + address)
                        .process(exchange -> exchange.setProperty(
                                AFTERWARDS, Thread.currentThread().getName()));
            }
        });
        Delivery delivery = delivery(timeout, Optional.empty());
        return send(from, delivery, delivery.data(), Map.of()).getProperty(AFTERWARDS, String.class);
    }

    CamelContext camel() {
        return camel;
    }

    @Override
    public void close() {
        camel.stop();
        http.close();
        afterwards.shutdown();
    }
}
