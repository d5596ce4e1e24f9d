package id.opdhub.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import id.opdhub.registry.FolderFixture;

/**
 * One mistake in a folder that is right otherwise.
 *
 * @param file that is changed
 * @param right what stands there
 * @param wrong what somebody makes of it
 * @param line at which the mistake is to be found
 * @param found the file in which it is
 */
record SpoiltFolder(String file, String right, String wrong, int line, String found) {

    static SpoiltFolder in(String file, String right, String wrong, int line) {
        return new SpoiltFolder(file, right, wrong, line, file);
    }

    static SpoiltFolder in(String file, String right, String wrong, int line, String found) {
        return new SpoiltFolder(file, right, wrong, line, found);
    }

    /** How its finding begins. */
    String place() {
        return found + ":" + line + ": ";
    }

    /**
     * Writes the folder under another name.
     *
     * @param whole the folder as it is right
     */
    void write(Path whole, Path systems, String id) {
        try (Stream<Path> paths = Files.walk(whole)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            for (Path path : files) {
                String name = whole.relativize(path).toString();
                Path copy = systems.resolve(id).resolve(name);
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy, named(name.equals(file) ? spoilt(Files.readString(path)) : Files.readString(path), id));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String spoilt(String content) {
        if (!content.contains(right)) {
            throw new IllegalStateException(file + " does not contain " + right);
        }
        return content.replace(right, wrong);
    }

    private static String named(String content, String id) {
        String variable = id.toUpperCase(Locale.ROOT).replace('-', '_');
        return content.replace(FolderFixture.ID, id)
                .replace(FolderFixture.ID.toUpperCase(Locale.ROOT).replace('-', '_'), variable);
    }
}
