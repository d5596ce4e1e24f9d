package id.opdhub.registry.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.mapping.Mapping;
import id.opdhub.mapping.functions.ValueTable;
import id.opdhub.registry.FolderFinding;

/**
 * A folder as far as it could be read, with all that is wrong with it.
 *
 * @param folder its files
 * @param registration what {@code system.yaml} says
 * @param routes ready for Camel
 * @param tables that mappings can name
 * @param mappings compiled, by file name
 * @param variables that the hub's environment must have
 * @param findings by file and line
 */
public record CheckedFolder(
        Folder folder,
        Optional<Registration> registration,
        List<RouteSource> routes,
        Map<String, ValueTable> tables,
        Map<String, Mapping> mappings,
        List<Variable> variables,
        List<FolderFinding> findings) {

    public CheckedFolder {
        routes = List.copyOf(routes);
        tables = Map.copyOf(tables);
        mappings = Map.copyOf(mappings);
        variables = List.copyOf(variables);
        findings = List.copyOf(findings);
    }

    /** A folder of which nothing can be said but why. */
    public static CheckedFolder unread(Folder folder, FolderFinding failure) {
        return new CheckedFolder(folder, Optional.empty(), List.of(), Map.of(), Map.of(), List.of(), List.of(failure));
    }

    public boolean refused() {
        return findings.stream().anyMatch(FolderFinding::refuses);
    }

    /** What {@code system.yaml} says, if that could be read, whatever is wrong with routes, samples and variables. */
    public Optional<Registration> soundRegistration() {
        return registration.filter(Registration::sound);
    }

    /** {@code <system>/<version>/}: what makes the names of two folders, and of two versions of one, differ. */
    public String prefix() {
        return prefixOf(folder);
    }

    static String prefixOf(Folder folder) {
        return folder.id() + "/" + folder.version() + "/";
    }

    public CheckedFolder with(List<FolderFinding> others) {
        return new CheckedFolder(folder, registration, routes, tables, mappings, variables, others);
    }
}
