package id.opdhub;

import org.apache.camel.spring.boot.CamelSpringBootApplicationController;
import org.apache.camel.spring.boot.SpringBootCamelContext;
import org.springframework.context.ApplicationContext;

/**
 * Camel, without the search that makes every added route dearer than the one before: to add a route it first removes the
 * one of that id, and to remove one it gathers the endpoints of all, whether or not there is such a route.
 */
final class HubCamelContext extends SpringBootCamelContext {

    HubCamelContext(
            ApplicationContext application, boolean warnsEarly, CamelSpringBootApplicationController controller) {
        super(application, warnsEarly, controller);
    }

    @Override
    public boolean removeRoute(String id) throws Exception {
        boolean isThere = getRoute(id) != null || getRouteDefinition(id) != null;
        return isThere && super.removeRoute(id);
    }
}
