package id.opdhub.ingest.polling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file as it was when it was looked at.
 *
 * @param size in bytes
 * @param changed when it was last written to
 */
record DroppedFile(Path path, long size, FileTime changed) {

    /** Nothing for what is no plain file: a link could lead anywhere. */
    static Optional<DroppedFile> at(Path path) throws NoAnswer {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    ? Optional.of(new DroppedFile(path, now.size(), now.lastModifiedTime()))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw NoAnswer.because("file-unreadable");
        }
    }

    /** Whether nobody has written to it since. */
    boolean isUnchanged() throws NoAnswer {
        return at(path).equals(Optional.of(this));
    }

    String name() {
        return path.getFileName().toString();
    }
}
