package id.opdhub.registry.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.NoErrorHandlerBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

import id.opdhub.mapping.MappingComponent;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.mapping.Mappings;
import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderRoutes;
import id.opdhub.registry.SecretsFunction;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Schemes;

/** A Camel context of its own for the routes of one folder, which reaches nothing and needs no credentials. */
final class ScratchHub implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Arrivals arrivals = new Arrivals();
    private final String system;

    ScratchHub(CheckedFolder folder, MappingLanguage language) {
        this.system = folder.folder().id();
        camel.disableJMX();
        // As in the hub: Camel's own handler would log what a sample holds.
        camel.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerBuilder());
        camel.getPropertiesComponent().addPropertiesFunction(new SecretsFunction(Optional::of));
        camel.addComponent(Schemes.MAPPING, new MappingComponent(mappings(folder, language)));
        Set<String> played = new HashSet<>(Schemes.OUTSIDE);
        played.addAll(List.of(Schemes.SUBMIT, Schemes.DELIVER));
        played.forEach(scheme -> camel.addComponent(scheme, new StandInComponent(scheme, arrivals)));
        camel.start();
    }

    Optional<FolderFinding> load(CheckedFolder folder) {
        return new FolderRoutes(camel).load(folder);
    }

    /** Runs a sample through the route of a feed, or through {@code out}; what it reached is in the arrivals. */
    Optional<Exception> send(String feed, Object body, Map<String, Object> headers) {
        arrivals.clear();
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(headers);
        try {
            routeOf(feed).getConsumer().getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        return Optional.ofNullable(exchange.getException());
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Any body as text, in the way that Camel would bring it. */
    String text(Object body) {
        return camel.getTypeConverter().convertTo(String.class, body);
    }

    @Override
    public void close() {
        camel.getShutdownStrategy().setTimeout(1);
        camel.stop();
    }

    private Route routeOf(String feed) {
        String name = system + "." + feed;
        return camel.getRoutes().stream()
                .filter(route -> route.getRouteId().equals(name)
                        || route.getEndpoint().getEndpointUri().equals("direct://" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a checked folder has a route for " + feed));
    }

    private static Mappings mappings(CheckedFolder folder, MappingLanguage language) {
        Mappings mappings = new Mappings();
        Folder files = folder.folder();
        for (String file : folder.mappings().keySet()) {
            String name = Folder.MAPPINGS + file;
            mappings.put(folder.prefix() + file, language.compile(name, files.text(name)));
        }
        return mappings;
    }
}
