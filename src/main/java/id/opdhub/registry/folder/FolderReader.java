package id.opdhub.registry.folder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.mapping.Mapping;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.mapping.functions.ValueTable;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.FolderFinding;

/** Reads a folder and holds it against every rule that needs no running route. */
public final class FolderReader {

    private final Vocabulary vocabulary;
    private final Clock clock;
    private final CamelSchema schema = new CamelSchema();

    public FolderReader(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** All findings at once, so that an engineer need not mend one to see the next. */
    public CheckedFolder read(Folder folder) {
        FolderFindings findings = new FolderFindings();
        Optional<Registration> registration = SystemFile.read(folder, vocabulary, LocalDate.now(clock), findings);
        List<RouteFile> files = routeFiles(folder, findings);
        Map<String, ValueTable> tables = TableFile.readAll(folder, vocabulary.codeLists(), findings);
        Map<String, Mapping> mappings = mappings(folder, vocabulary.language().with(tables), findings);
        checkRoutes(folder, files, registration, findings);
        checkFiles(folder, files, mappings, findings);
        checkSecrets(folder, files, findings);
        registration.ifPresent(read -> Samples.check(folder, read, findings));
        List<RouteSource> sources =
                files.stream().map(file -> source(folder, file)).toList();
        return new CheckedFolder(
                folder, registration, sources, tables, mappings, variables(registration, files), all(folder, findings));
    }

    private static void checkFiles(
            Folder folder, List<RouteFile> files, Map<String, Mapping> mappings, FolderFindings findings) {
        FileRules rules = new FileRules(folder, findings);
        rules.check(files);
        rules.checkTables(mappings.values());
    }

    private static List<RouteFile> routeFiles(Folder folder, FolderFindings findings) {
        return folder.routeFiles()
                .flatMap(name -> RouteFile.read(folder, name, findings).stream())
                .toList();
    }

    private static Map<String, Mapping> mappings(Folder folder, MappingLanguage language, FolderFindings findings) {
        Map<String, Mapping> mappings = new HashMap<>();
        folder.mappingFiles().forEach(name -> {
            try {
                String file = name.substring(Folder.MAPPINGS.length());
                mappings.put(file, language.compile(name, folder.text(name)));
            } catch (MappingFailure failure) {
                findings.error(name, failure.line(), "mapping-does-not-compile", Problems.of(failure));
            }
        });
        return mappings;
    }

    private void checkRoutes(
            Folder folder, List<RouteFile> files, Optional<Registration> registration, FolderFindings findings) {
        RouteRules rules = new RouteRules(folder, vocabulary, schema, findings);
        files.forEach(rules::check);
        List<RouteText> routes =
                files.stream().flatMap(file -> file.routes().stream()).toList();
        registration.ifPresent(read -> new FlowRules(read, routes, findings).check());
    }

    private static void checkSecrets(Folder folder, List<RouteFile> files, FolderFindings findings) {
        SecretRules rules = new SecretRules(folder, findings);
        files.forEach(file -> rules.check(file.name(), file.root()));
        rules.checkFiles();
    }

    private static RouteSource source(Folder folder, RouteFile file) {
        List<String> ids =
                file.routes().stream().flatMap(route -> route.id().stream()).toList();
        return new RouteSource(file.name(), file.qualified(CheckedFolder.prefixOf(folder)), ids);
    }

    private static List<Variable> variables(Optional<Registration> registration, List<RouteFile> files) {
        List<Variable> variables = new ArrayList<>();
        registration.ifPresent(read -> {
            Credentials credentials = read.system().credentials();
            credentials.key().ifPresent(name -> variables.add(credential(read, name, "key")));
            credentials.signing().ifPresent(name -> variables.add(credential(read, name, "signing")));
        });
        for (RouteFile file : files) {
            file.variables().forEach(name -> variables.add(new Variable(name.text(), file.name(), name.line())));
        }
        return variables;
    }

    private static Variable credential(Registration registration, String name, String key) {
        return new Variable(name, Folder.SYSTEM_FILE, registration.lineOfCredential(key));
    }

    private static List<FolderFinding> all(Folder folder, FolderFindings findings) {
        List<FolderFinding> all = new ArrayList<>(folder.problems());
        all.addAll(findings.all());
        return all;
    }
}
