package id.opdhub.registry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.RouteSource;

/** Brings the routes of one folder into a Camel context and out of it again; those of other folders do not notice. */
public final class FolderRoutes {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final List<String> SCHEMES_OF_THE_HUB = List.of(
            "mapping://",
            "submit://",
            "deliver://",
            "kafka-feed://",
            "kafka-deliver://",
            "timer-feed://",
            "file-feed://",
            "lookup://",
            "http-ask://");

    private final CamelContext camel;

    public FolderRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** Loads every file of routes; on a failure none of the folder's routes remains. */
    public Optional<FolderFinding> load(CheckedFolder folder) {
        for (RouteSource source : folder.routes()) {
            Optional<FolderFinding> failure = load(folder.folder().id(), source);
            if (failure.isPresent()) {
                remove(folder.folder().id(), folder.folder().version());
                return failure;
            }
        }
        return Optional.empty();
    }

    /** Removes the routes of a system, and the endpoints that only its folder in this version can name. */
    public void remove(String system, String version) {
        String prefix = system + ".";
        List<String> ids = model().getRouteDefinitions().stream()
                .map(definition -> definition.getRouteId())
                .filter(id -> id.startsWith(prefix))
                .toList();
        ids.forEach(this::removeRoute);
        for (Endpoint endpoint : List.copyOf(camel.getEndpoints())) {
            String uri = endpoint.getEndpointUri();
            if (isOwnDirect(uri, prefix) || isOf(uri, system + "/" + version + "/")) {
                removeEndpoint(endpoint);
            }
        }
    }

    private Optional<FolderFinding> load(String system, RouteSource source) {
        try {
            Resource resource = ResourceHelper.fromString(system + "/" + source.file(), source.text());
            PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            String problem = rootOf(e);
            Matcher line = LINE.matcher(problem);
            int number = line.find() ? Integer.parseInt(line.group(1)) : 1;
            return Optional.of(
                    new FolderFinding(source.file(), number, Level.ERROR, "route-does-not-load", List.of(problem)));
        }
    }

    private void removeRoute(String id) {
        try {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
            if (model().getRouteDefinition(id) != null) {
                model().removeRouteDefinition(model().getRouteDefinition(id));
            }
        } catch (Exception e) {
            throw new IllegalStateException("route " + id + " cannot be removed", e);
        }
    }

    private ModelCamelContext model() {
        return (ModelCamelContext) camel;
    }

    private void removeEndpoint(Endpoint endpoint) {
        try {
            camel.removeEndpoint(endpoint);
        } catch (Exception e) {
            throw new IllegalStateException("endpoint of a folder cannot be removed", e);
        }
    }

    /** Without options, as folders write it; the hub's own ends of the same name have some. */
    private static boolean isOwnDirect(String uri, String prefix) {
        return uri.startsWith("direct://" + prefix) && !uri.contains("?");
    }

    private static boolean isOf(String uri, String prefix) {
        return SCHEMES_OF_THE_HUB.stream().anyMatch(scheme -> uri.startsWith(scheme + prefix));
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.strip().replaceAll("\\s+", " ");
    }
}
