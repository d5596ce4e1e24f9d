package id.opdhub.ingest.polling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory into which an application drops files.
 *
 * <pre>
 * being written, {@code .part}, {@code .tmp}, hidden → left alone
 * whole                                      → read → {@code done/}, or {@code rejected/} with the reason beside it
 * </pre>
 */
final class DropDirectory {

    static final String DONE = "done";
    static final String REJECTED = "rejected";

    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload");

    private final Path directory;
    private final String include;
    private final int maxBytes;
    private Map<Path, Look> before = Map.of();

    /** How a file was when it was looked at. */
    private record Look(long size, long changed) {}

    /**
     * @param include glob of the files' names
     * @param maxBytes of one file
     */
    DropDirectory(Path directory, String include, int maxBytes) {
        this.directory = directory;
        this.include = include;
        this.maxBytes = maxBytes;
    }

    /** Those that nobody has written to since the look before, oldest first. */
    List<Path> whole() throws NoAnswer {
        Map<Path, Look> now = look();
        List<Path> whole = now.keySet().stream()
                .filter(file -> now.get(file).equals(before.get(file)))
                .sorted(Comparator.comparingLong((Path file) -> now.get(file).changed())
                        .thenComparing(Path::compareTo))
                .toList();
        before = now;
        return whole;
    }

    /** Empty when there is more of it than the hub reads. */
    Optional<byte[]> read(Path file) throws NoAnswer {
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes(maxBytes + 1);
            return Optional.of(bytes).filter(read -> read.length <= maxBytes);
        } catch (IOException unreadable) {
            throw NoAnswer.because("file-unreadable");
        }
    }

    /** Whether somebody wrote to it while it was read. */
    boolean hasChanged(Path file) throws NoAnswer {
        return !lookAt(file).equals(Optional.ofNullable(before.get(file)));
    }

    /** Never over another file of that name; with what there is to say about it in a file beside it. */
    void move(Path file, String where, List<String> reasons) throws NoAnswer {
        try {
            Path target = free(
                    Files.createDirectories(directory.resolve(where)),
                    file.getFileName().toString());
            if (!reasons.isEmpty()) {
                Path note = target.resolveSibling(target.getFileName() + ".reason.txt");
                Files.write(note, reasons, StandardCharsets.UTF_8);
            }
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw NoAnswer.because("file-not-moved");
        }
    }

    private static Path free(Path folder, String name) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> folder.resolve(number == 1 ? name : number + "-" + name))
                .filter(path -> Files.notExists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }

    private Map<Path, Look> look() throws NoAnswer {
        Map<Path, Look> seen = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, include)) {
            for (Path file : files) {
                if (isFinished(file.getFileName().toString())) {
                    lookAt(file).ifPresent(look -> seen.put(file, look));
                }
            }
            return seen;
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw NoAnswer.because("directory-missing");
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            throw NoAnswer.because("directory-unreadable");
        }
    }

    private static boolean isFinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && UNFINISHED.stream().noneMatch(lower::endsWith);
    }

    /** Nothing for what is no plain file: a link could lead anywhere. */
    private static Optional<Look> lookAt(Path file) throws NoAnswer {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    ? Optional.of(new Look(now.size(), now.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw NoAnswer.because("file-unreadable");
        }
    }
}
