package id.opdhub.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the systems on disk. */
public final class SystemFolders {

    private final Path root;

    public SystemFolders(Path root) {
        this.root = root;
    }

    /** In the order of their names; none when nobody has made the root yet. */
    public List<Path> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folders of the systems cannot be listed", e);
        }
    }

    public Path of(String system) {
        return root.resolve(system);
    }
}
