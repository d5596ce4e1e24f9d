package id.opdhub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The samples of the folders: what each feed's application sends. */
final class SampleFiles {

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "csv",
            "text/csv",
            "json",
            "application/json",
            "xml",
            "application/xml",
            "form",
            "application/x-www-form-urlencoded");

    private final Path routes;

    SampleFiles(Path routes) {
        this.routes = routes;
    }

    List<SimulatedSubmission> of(String system, String feed) {
        Path folder =
                routes.resolve("systems").resolve(system).resolve("samples").resolve(feed);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SampleFiles::isSent)
                    .sorted()
                    .map(file -> new SimulatedSubmission(system, feed, contentType(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("samples of " + system + " are not readable", e);
        }
    }

    private static boolean isSent(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(".expected.json")
                && !name.endsWith(".rejected.json")
                && !name.contains(".reply.")
                && !name.endsWith(".lookup.json");
    }

    private static String contentType(Path file) {
        String name = file.getFileName().toString();
        return CONTENT_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("sample " + file.getFileName() + " is not readable", e);
        }
    }
}
