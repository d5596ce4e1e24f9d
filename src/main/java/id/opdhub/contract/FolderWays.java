package id.opdhub.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

import id.opdhub.contract.LiveSystem.Way;
import id.opdhub.registry.folder.Sample;
import id.opdhub.registry.folder.Schemes;

/**
 * How the routes of a system begin and end, read from their definitions: there, what the environment fills in is still a
 * name.
 */
final class FolderWays {

    private static final Pattern TOPIC = Pattern.compile("(?:/|[?&]topic=)([a-zA-Z0-9._-]+)(?:[?&]|$)");

    private final String system;
    private final List<RouteDefinition> routes;

    FolderWays(String system, ModelCamelContext camel) {
        this.system = system;
        this.routes = List.copyOf(camel.getRouteDefinitions()).stream()
                .filter(route -> route.getRouteId().startsWith(system + "."))
                .toList();
    }

    /** Empty where no route runs for the feed. */
    Optional<Way> wayOf(String feed) {
        return beginning(feed).map(uri -> {
            if (isOf(Schemes.DIRECT, uri)) {
                return Way.CALLS;
            }
            return isOf(Schemes.KAFKA_FEED, uri) ? Way.WRITES : Way.IS_ASKED;
        });
    }

    Optional<String> topicOf(String feed) {
        return beginning(feed).filter(uri -> isOf(Schemes.KAFKA_FEED, uri)).flatMap(FolderWays::topic);
    }

    boolean translatesDeliveries() {
        return ends().anyMatch(uri -> isOf(Schemes.MAPPING, uri));
    }

    Optional<String> deliveryTopic() {
        return ends().filter(uri -> isOf(Schemes.KAFKA_DELIVER, uri))
                .findFirst()
                .flatMap(FolderWays::topic);
    }

    /** A feed has a route that starts at its address, or one of its name that starts elsewhere. */
    private Optional<String> beginning(String feed) {
        String name = system + "." + feed;
        return routes.stream()
                .filter(route -> startsAt(route, name) || route.getRouteId().equals(name))
                .map(route -> route.getInput().getEndpointUri())
                .findFirst();
    }

    private Stream<String> ends() {
        return routes.stream()
                .filter(route -> startsAt(route, system + "." + Sample.OUT))
                .map(route -> ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class))
                .flatMap(Collection::stream)
                .map(ToDefinition::getEndpointUri);
    }

    private static boolean startsAt(RouteDefinition route, String address) {
        return route.getInput().getEndpointUri().equals(Schemes.DIRECT + ":" + address);
    }

    private static boolean isOf(String scheme, String uri) {
        return uri.startsWith(scheme + ":");
    }

    /** Without a name of the environment: what an agency keeps there, it keeps to itself. */
    private static Optional<String> topic(String uri) {
        Matcher topic = TOPIC.matcher(uri);
        return topic.find() ? Optional.of(topic.group(1)) : Optional.empty();
    }
}
