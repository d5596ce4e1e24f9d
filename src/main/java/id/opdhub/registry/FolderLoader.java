package id.opdhub.registry;

import java.util.List;
import java.util.Optional;

import org.apache.camel.CamelContext;

import id.opdhub.mapping.Mappings;
import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Variable;

/** Puts a checked folder into the running hub, and takes it out. */
public final class FolderLoader {

    private final FolderRoutes routes;
    private final Mappings mappings;
    private final Secrets secrets;

    public FolderLoader(CamelContext camel, Mappings mappings, Secrets secrets) {
        this.routes = new FolderRoutes(camel);
        this.mappings = mappings;
        this.secrets = secrets;
    }

    /** Why the folder cannot be loaded; empty when its routes run. After a failure nothing of it remains. */
    public List<FolderFinding> load(CheckedFolder folder) {
        List<FolderFinding> missing = missing(folder);
        if (!missing.isEmpty()) {
            return missing;
        }
        folder.mappings().forEach((file, mapping) -> mappings.put(folder.prefix() + file, mapping));
        Optional<FolderFinding> failure = routes.load(folder);
        failure.ifPresent(finding -> mappings.removeAll(folder.prefix()));
        return failure.map(finding -> withoutSecrets(finding, folder)).stream().toList();
    }

    /** Takes a version of a folder out of the hub. */
    public void unload(String system, String version) {
        routes.remove(system, version);
        mappings.removeAll(system + "/" + version + "/");
    }

    /** The variables that a folder names and the environment lacks. */
    List<FolderFinding> missing(CheckedFolder folder) {
        return folder.variables().stream()
                .filter(variable -> secrets.find(variable.name()).isEmpty())
                .map(variable -> new FolderFinding(
                        variable.file(), variable.line(), Level.ERROR, "variable-missing", List.of(variable.name())))
                .distinct()
                .toList();
    }

    /** Camel quotes the address it cannot use, with all that the environment put into it. */
    private FolderFinding withoutSecrets(FolderFinding finding, CheckedFolder folder) {
        List<String> arguments = finding.arguments().stream()
                .map(argument -> withoutSecrets(argument, folder.variables()))
                .toList();
        return new FolderFinding(finding.file(), finding.line(), finding.level(), finding.code(), arguments);
    }

    private String withoutSecrets(String text, List<Variable> variables) {
        String clean = text;
        for (Variable variable : variables) {
            String value = secrets.find(variable.name()).orElse("");
            clean = value.isEmpty() ? clean : clean.replace(value, "{{env:" + variable.name() + "}}");
        }
        return clean;
    }
}
