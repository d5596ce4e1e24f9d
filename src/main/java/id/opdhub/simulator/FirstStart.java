package id.opdhub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers beside the hub's data that the samples were sent, so that a restart does not send them again. */
final class FirstStart {

    private final Path marker;

    FirstStart(Path data) {
        this.marker = data.resolve("simulator-samples-sent");
    }

    boolean isOver() {
        return Files.exists(marker);
    }

    void over() {
        try {
            Files.createDirectories(marker.getParent());
            Files.writeString(marker, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + marker, e);
        }
    }
}
