package id.opdhub.registry.folder;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.camel.util.URISupport;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** What the routes of a folder reach outside of the hub. */
public final class OutsideUses {

    private static final Set<String> SCHEMES =
            Set.of(Schemes.DELIVER, Schemes.KAFKA, Schemes.HTTP, Schemes.HTTPS, Schemes.LOOKUP, Schemes.FILE);

    private OutsideUses() {}

    /** In the order of files and lines; nothing of a file that is no YAML. */
    public static List<OutsideUse> of(Folder folder) {
        List<OutsideUse> uses = new ArrayList<>();
        FolderFindings toldByTheCheck = new FolderFindings();
        folder.routeFiles()
                .flatMap(name -> RouteFile.read(folder, name, toldByTheCheck).stream())
                .forEach(file -> Nodes.walk(file.root(), tuple -> UriUse.of(tuple)
                        .filter(use -> SCHEMES.contains(use.scheme()))
                        .ifPresent(use -> uses.add(outside(file.name(), use, tuple)))));
        return uses;
    }

    private static OutsideUse outside(String file, UriUse use, NodeTuple tuple) {
        Map<String, String> options = new LinkedHashMap<>();
        Nodes.value(tuple.getValueNode(), "parameters")
                .map(Nodes::tuples)
                .orElse(List.of())
                .forEach(option ->
                        Nodes.text(option.getValueNode()).ifPresent(value -> options.put(Nodes.key(option), value)));
        if (use.scheme().equals(Schemes.KAFKA) || use.scheme().equals(Schemes.FILE)) {
            options.putAll(inAddress(use));
            return new OutsideUse(use.scheme(), use.target(), options, file, use.line());
        }
        return new OutsideUse(use.scheme(), address(use), options, file, use.line());
    }

    /** {@code http:{{env:NAME}}} names the whole address, {@code http://host} is one. */
    private static String address(UriUse use) {
        String rest = use.uri().substring(use.uri().indexOf(':') + 1);
        return Schemes.isHttp(use.scheme()) && rest.startsWith("//") ? use.uri() : rest;
    }

    private static Map<String, String> inAddress(UriUse use) {
        Map<String, String> options = new LinkedHashMap<>();
        int query = use.uri().indexOf('?');
        try {
            Map<String, Object> read =
                    query < 0 ? Map.of() : URISupport.parseQuery(use.uri().substring(query + 1));
            Map<String, Object> raw = new LinkedHashMap<>(read);
            URISupport.resolveRawParameterValues(raw);
            raw.forEach((name, value) -> options.put(name, String.valueOf(value)));
        } catch (URISyntaxException toldByTheCheck) {
            options.clear();
        }
        return options;
    }
}
