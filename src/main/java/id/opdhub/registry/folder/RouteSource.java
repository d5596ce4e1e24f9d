package id.opdhub.registry.folder;

import java.util.List;

/**
 * A file of routes as Camel loads it.
 *
 * @param file within the folder
 * @param text with qualified endpoints, line by line as saved
 * @param routes ids, in the order of the file
 */
public record RouteSource(String file, String text, List<String> routes) {

    public RouteSource {
        routes = List.copyOf(routes);
    }
}
