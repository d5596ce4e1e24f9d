package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.log.KafkaClient;

/** What the options of an endpoint say. */
class LanesEndpointTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void addComponent() {
        camel.addComponent("lanes", new LanesComponent(new KafkaClient(Map.of())));
        camel.getRegistry().bind("gate", new Gate());
    }

    @AfterEach
    void stopCamel() {
        camel.stop();
    }

    @Test
    void readsItsOptions() {
        LaneOptions options = options("lanes:a.b?group=g&concurrency=3&batch=7&window=9&windowBytes=11&gate=#bean:gate"
                + "&retryDelay=2s&retryDelayMax=1m&drainTimeout=5s");

        assertThat(options.topic()).isEqualTo("a.b");
        assertThat(options.concurrency()).isEqualTo(3);
        assertThat(options.batch()).isEqualTo(7);
        assertThat(options.window()).isEqualTo(new Window(9, 11));
        assertThat(options.gate()).isPresent();
        assertThat(options.listener()).isEmpty();
        assertThat(options.retry()).isEqualTo(new GrowingWait(Duration.ofSeconds(2), Duration.ofMinutes(1)));
        assertThat(options.drainTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refusesOptionsAndTopicsThatAreNone() {
        assertThatThrownBy(() -> options("lanes:a?group=g&concurency=3"))
                .isInstanceOf(ResolveEndpointFailedException.class);
        assertThatThrownBy(() -> options("lanes:a b?group=g")).isInstanceOf(ResolveEndpointFailedException.class);
    }

    @Test
    void refusesToReadWithoutGroup() {
        assertThatThrownBy(() -> camel.getEndpoint("lanes:a").createConsumer(exchange -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group");
    }

    private LaneOptions options(String uri) {
        return camel.getEndpoint(uri, LanesEndpoint.class).options();
    }
}
