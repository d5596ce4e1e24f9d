package id.opdhub.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text that people write. */
final class TextFile {

    private TextFile() {}

    /** @throws IllegalArgumentException naming the file that cannot be read */
    static String read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(path.getFileName() + ": is no plain file");
        }
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(path.getFileName() + ": cannot be read as UTF-8 text", unreadable);
        }
    }
}
