package id.opdhub.registry.folder;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.opdhub.mapping.Mapping;

/** No file of a folder is unused, and none is of a real person. */
final class FileRules {

    /** Province, regency, district, day (women's plus 40), month, year, serial: how a NIK looks. */
    private static final Pattern NIK = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:0[1-9]|[12]\\d|3[01]|4[1-9]|[56]\\d|7[01])(?:0[1-9]|1[0-2])\\d{2}(\\d{4})(?!\\d)");

    /** Serial 0 is no person: Excel rounds long numbers to it. */
    private static final int FIRST_INVENTED = 9001;

    private final Folder folder;
    private final FolderFindings findings;

    FileRules(Folder folder, FolderFindings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void check(List<RouteFile> routes) {
        Set<String> named = routes.stream()
                .flatMap(file -> file.uris().stream())
                .filter(use -> use.scheme().equals(Schemes.MAPPING))
                .map(use -> Folder.MAPPINGS + use.target())
                .collect(Collectors.toCollection(HashSet::new));
        routes.stream().flatMap(LookupRules::mappings).forEach(file -> named.add(Folder.MAPPINGS + file));
        for (String name : folder.files().keySet()) {
            if (name.startsWith(Folder.MAPPINGS)) {
                checkMapping(name, named);
            } else if (name.startsWith(Folder.SAMPLES)) {
                checkSample(name);
            } else if (Folder.isTable(name)) {
                checkPeople(name);
            } else if (!name.equals(Folder.SYSTEM_FILE) && !isRouteFile(name)) {
                findings.error(name, 1, "unexpected-file", name);
            }
        }
    }

    /** Each table must be named by a mapping; a mapping that does not compile does not tell which it names. */
    void checkTables(Collection<Mapping> compiled) {
        Set<String> named =
                compiled.stream().flatMap(mapping -> mapping.tables().stream()).collect(Collectors.toSet());
        if (compiled.size() == folder.mappingFiles().count()) {
            folder.tableFiles()
                    .filter(file -> !named.contains(TableFile.nameOf(file)))
                    .forEach(file -> findings.error(file, 1, "table-unused", TableFile.nameOf(file)));
        }
    }

    private static boolean isRouteFile(String name) {
        return name.endsWith(Folder.ROUTES_ENDING) && !name.contains("/");
    }

    private void checkMapping(String name, Set<String> named) {
        String file = name.substring(Folder.MAPPINGS.length());
        if (!name.endsWith(".jslt") || file.contains("/")) {
            findings.error(name, 1, "unexpected-file", name);
        } else if (!named.contains(name)) {
            findings.error(name, 1, "mapping-unused", file);
        }
    }

    private void checkSample(String name) {
        Optional<Sample> sample = Sample.at(name);
        if (sample.isEmpty()) {
            findings.error(name, 1, "unexpected-file", name);
        } else if (sample.get().isExpectation() && !hasSample(sample.get())) {
            findings.error(name, 1, "expected-without-sample", sample.get().stem());
        }
        checkPeople(name);
    }

    private boolean hasSample(Sample expectation) {
        return Samples.of(folder).stream().anyMatch(sample -> sample.stem().equals(expectation.stem()));
    }

    private void checkPeople(String name) {
        int line = 0;
        for (String text : (Iterable<String>) folder.text(name).lines()::iterator) {
            line++;
            Matcher nik = NIK.matcher(text);
            while (nik.find()) {
                int serial = Integer.parseInt(nik.group(1));
                if (serial > 0 && serial < FIRST_INVENTED) {
                    findings.error(name, line, "sample-of-real-person", FIRST_INVENTED);
                }
            }
        }
    }
}
