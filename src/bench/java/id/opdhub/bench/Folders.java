package id.opdhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped folders that are measured: copies without a rate and with as many attempts at once as the measurement wants. */
final class Folders {

    static final String DASHBOARD = "dasbor-sumbar";
    static final String PUSKESMAS = "puskesmas-lubuk-basung";
    static final String VILLAGE = "opensid-tiku-selatan";
    static final String TAXES = "bapenda-agam";
    static final String REGISTRY = "siak-sawahlunto";

    /** Named one by one: the floors know what each of them may have. */
    private static final List<String> SYSTEMS = List.of(DASHBOARD, PUSKESMAS, VILLAGE, TAXES, REGISTRY);

    private static final Path SHIPPED = Path.of("routes");

    private Folders() {}

    static Path copy(Path target, int concurrency) throws IOException {
        copyTree(Path.of("types"), target);
        copyTree(Path.of("codelists"), target);
        for (String system : SYSTEMS) {
            copyTree(Path.of("systems", system), target);
            Path description = target.resolve("systems").resolve(system).resolve("system.yaml");
            Files.writeString(
                    description,
                    Files.readString(description)
                            .replaceAll(", rate: [0-9]+/s", "")
                            .replaceAll("concurrency: [0-9]+", "concurrency: " + concurrency));
        }
        return target;
    }

    private static void copyTree(Path part, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(SHIPPED.resolve(part))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copied = target.resolve(SHIPPED.relativize(path));
                Files.createDirectories(copied.getParent());
                Files.copy(path, copied);
            }
        }
    }

    static Path sample(String place) {
        return SHIPPED.resolve("systems").resolve(place);
    }
}
