package id.opdhub.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

import id.opdhub.log.TopicAdmin;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.SystemConnected;
import id.opdhub.registry.SystemGone;
import id.opdhub.registry.SystemPauses;
import id.opdhub.registry.SystemsKnown;

/** Begins deliveries to each system as soon as its routes run; where that cannot be yet, it is tried again. */
class ConnectedSystems {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectedSystems.class);

    private final Destinations destinations;
    private final TopicAdmin topics;
    private final Map<String, AgencySystem> pending = new ConcurrentHashMap<>();

    ConnectedSystems(Destinations destinations, TopicAdmin topics) {
        this.destinations = destinations;
        this.topics = topics;
    }

    /** What is routed to systems must find its topics, whether or not a system can be reached yet. */
    @EventListener
    void prepare(SystemsKnown known) {
        if (!known.receivers().isEmpty()) {
            topics.ensureDeliveries(known.receivers());
        }
    }

    @EventListener
    void connect(SystemConnected connected) {
        pending.put(connected.system().id(), connected.system());
        connectPending();
    }

    /** Without it the attempts meanwhile would find no route, and be repeated. */
    @EventListener
    void pause(SystemPauses paused) {
        try {
            destinations.pause(paused.system());
        } catch (Exception failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getName())
                    .addKeyValue("system", paused.system())
                    .log("Deliveries to a system cannot pause while its routes are replaced");
        }
    }

    @EventListener
    void disconnect(SystemGone gone) {
        pending.remove(gone.system());
        try {
            destinations.disconnect(gone.system());
        } catch (Exception failure) {
            throw new IllegalStateException("deliveries to " + gone.system() + " cannot end", failure);
        }
    }

    void connectPending() {
        pending.values().forEach(this::connect);
    }

    private synchronized void connect(AgencySystem system) {
        try {
            destinations.connect(system);
            pending.remove(system.id(), system);
        } catch (Exception notYet) {
            LOG.atError()
                    .setCause(notYet)
                    .addKeyValue("system", system.id())
                    .log("Deliveries to a system cannot begin yet, next try follows");
        }
    }
}
