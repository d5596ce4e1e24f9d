package id.opdhub.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.IntConsumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signed calls of one receiver, by the asynchronous client. */
final class FloorCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FloorCalls.class);
    private static final String[] ATTRIBUTES = {
        "specversion",
        "id",
        "source",
        "type",
        "time",
        "dataschema",
        "kodewilayah",
        "waktuterima",
        "klasifikasi",
        "datapribadi"
    };

    private final URI address;
    private final Mac signing;
    private final Mac subjects;
    private final CloseableHttpAsyncClient client;

    FloorCalls(String address, int concurrency) throws GeneralSecurityException {
        this.address = URI.create(address);
        this.signing = mac(Base64.getDecoder().decode(HubUnderMeasure.SECRET.substring("whsec_".length())));
        this.subjects = mac(new byte[32]);
        this.client = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(concurrency)
                        .setMaxConnTotal(concurrency)
                        .build())
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        client.start();
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }

    /** From one thread only. */
    void post(FloorEvent event, byte[] body, IntConsumer answered) {
        BasicHttpRequest request = new BasicHttpRequest("POST", address);
        for (String attribute : ATTRIBUTES) {
            request.setHeader(
                    "ce-" + attribute, FloorClients.text(event.consumed().headers(), "ce_" + attribute));
        }
        request.setHeader("ce-subject", "warga:" + encoded(subjects, Folders.DASHBOARD + '/' + event.subject()));
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        request.setHeader("webhook-id", event.id());
        request.setHeader("webhook-timestamp", timestamp);
        signing.update((event.id() + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
        request.setHeader("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signing.doFinal(body)));
        client.execute(
                new BasicRequestProducer(request, AsyncEntityProducers.create(body, ContentType.APPLICATION_JSON)),
                new BasicResponseConsumer<>(new DiscardingEntityConsumer<Void>()),
                new Answered(answered));
    }

    private static String encoded(Mac mac, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A floor is no product: what fails ends the measurement. */
    private record Answered(IntConsumer status) implements FutureCallback<Message<HttpResponse, Void>> {

        @Override
        public void completed(Message<HttpResponse, Void> answer) {
            if (answer.getHead().getCode() / 100 == 2) {
                status.accept(answer.getHead().getCode());
            } else {
                broke(new IllegalStateException("answered " + answer.getHead().getCode()));
            }
        }

        @Override
        public void failed(Exception failure) {
            broke(failure);
        }

        private static void broke(Exception failure) {
            LOG.atError().setCause(failure).log("a call of the floor failed");
            System.exit(1);
        }

        @Override
        public void cancelled() {
            broke(new IllegalStateException("cancelled"));
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
