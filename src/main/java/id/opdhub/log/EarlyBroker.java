package id.opdhub.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded broker beside the rest of the hub, which has a second or two of work before it needs one. Whoever
 * takes the broker waits for it.
 */
public final class EarlyBroker implements ApplicationListener<SpringApplicationEvent> {

    private CompletableFuture<EmbeddedBroker> broker;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationPreparedEvent prepared) {
            startFor(prepared.getApplicationContext());
        } else if (event instanceof ApplicationFailedEvent && broker != null) {
            // Its threads would keep a process alive that has nothing else left to do.
            broker.thenAccept(EmbeddedBroker::close).exceptionally(nothingToClose -> null);
        }
    }

    private void startFor(ConfigurableApplicationContext hub) {
        KafkaSettings settings =
                Binder.get(hub.getEnvironment()).bindOrCreate(KafkaSettings.PREFIX, KafkaSettings.class);
        if (settings.embedded()) {
            broker = new CompletableFuture<>();
            hub.getBeanFactory().registerSingleton("earlyBroker", this);
            new Thread(() -> broker.completeAsync(() -> start(settings), Runnable::run), "hub-broker-start").start();
        }
    }

    /** The broker, once it is up. */
    EmbeddedBroker await() {
        try {
            return broker.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("the embedded broker does not start", failed.getCause());
        }
    }

    static EmbeddedBroker start(KafkaSettings settings) {
        return EmbeddedBroker.start(settings.data(), settings.port());
    }
}
