package id.opdhub.delivery;

import org.springframework.context.event.EventListener;

import id.opdhub.log.TopicAdmin;
import id.opdhub.registry.SystemConnected;

/** Begins deliveries to each system as soon as its routes run. */
class ConnectedSystems {

    private final Destinations destinations;
    private final TopicAdmin topics;

    ConnectedSystems(Destinations destinations, TopicAdmin topics) {
        this.destinations = destinations;
        this.topics = topics;
    }

    @EventListener
    void connect(SystemConnected connected) throws Exception {
        topics.ensureDeliveries(connected.system().id());
        destinations.connect(connected.system());
    }
}
