package id.opdhub.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own folders, for tests that need them otherwise than they are. */
public final class Routes {

    private static final Path SHIPPED = Path.of("routes");
    private static final String SENDER = "opensid-tiku-selatan";

    private Routes() {}

    /** A copy in which no system asks for a rate: tests push as hard as they can. */
    public static Path withoutRates(Path target) {
        copy(SHIPPED, target);
        return unhurried(target);
    }

    /** The same of some systems alone. */
    public static Path withoutRates(List<String> systems, Path target) {
        copy(SHIPPED.resolve("types"), target.resolve("types"));
        copy(SHIPPED.resolve("codelists"), target.resolve("codelists"));
        for (String system : systems) {
            copy(
                    SHIPPED.resolve("systems").resolve(system),
                    target.resolve("systems").resolve(system));
        }
        return unhurried(target);
    }

    private static Path unhurried(Path target) {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(path -> path.endsWith("system.yaml")).toList()) {
                Files.writeString(file, Files.readString(file).replaceAll(", rate: [0-9]+/s", ""));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return target;
    }

    /** The shipped types and the shipped sender of residents, and systems that receive them. */
    public static Path of(List<AgencyFolder> receivers, Path target) {
        copy(SHIPPED.resolve("types"), target.resolve("types"));
        copy(SHIPPED.resolve("codelists"), target.resolve("codelists"));
        Path systems = target.resolve("systems");
        copy(SHIPPED.resolve("systems").resolve(SENDER), systems.resolve(SENDER));
        receivers.forEach(receiver -> receiver.write(systems));
        return target;
    }

    /** Replaces the first text that matches. */
    public static void edit(Path file, String before, String now) {
        try {
            Files.writeString(file, Files.readString(file).replaceFirst(before, now));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> all = paths.toList();
            for (Path path : all) {
                Path copied = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
