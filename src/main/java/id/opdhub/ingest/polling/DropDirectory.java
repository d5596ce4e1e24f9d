package id.opdhub.ingest.polling;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

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
    private static final String NOT_MOVED = "file-not-moved";
    private static final Pattern UNUSUAL = Pattern.compile("[^ -~]");
    /** Leaves room for a number and the ending of the note in the 255 bytes of a name. */
    private static final int LONGEST_NAME = 200;

    private final Path directory;
    private final String include;
    private final int maxBytes;
    private final Duration period;
    private final LongSupplier nanos;
    /** When each file was first seen as it is. */
    private Map<DroppedFile, Long> firstSeen = Map.of();

    /**
     * @param include glob of the files' names
     * @param maxBytes of one file
     * @param period for which nobody may have written to a whole file
     * @param nanos of a clock that nobody sets, as {@link System#nanoTime()}
     */
    DropDirectory(Path directory, String include, int maxBytes, Duration period, LongSupplier nanos) {
        this.directory = directory;
        this.include = include;
        this.maxBytes = maxBytes;
        this.period = period;
        this.nanos = nanos;
    }

    /** Those that looked the same at least one period ago, oldest first. */
    List<DroppedFile> whole() throws NoAnswer {
        long time = nanos.getAsLong();
        Map<DroppedFile, Long> now = new HashMap<>();
        look().forEach(file -> now.put(file, firstSeen.getOrDefault(file, time)));
        firstSeen = now;
        return now.keySet().stream()
                .filter(file -> time - now.get(file) >= period.toNanos())
                .sorted(Comparator.comparing(DroppedFile::changed).thenComparing(DroppedFile::path))
                .toList();
    }

    /** Empty when there is more of it than the hub reads. */
    Optional<byte[]> read(DroppedFile file) throws NoAnswer {
        try (InputStream content = Files.newInputStream(file.path(), NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes(maxBytes + 1);
            return Optional.of(bytes).filter(read -> read.length <= maxBytes);
        } catch (IOException unreadable) {
            throw NoAnswer.because("file-unreadable");
        }
    }

    /** Before a file is taken: what cannot be moved afterwards would be taken again and again. */
    void prepareMoves() throws NoAnswer {
        if (!Files.isWritable(directory)) {
            throw NoAnswer.because(NOT_MOVED);
        }
        prepare(directory.resolve(DONE));
        prepare(directory.resolve(REJECTED));
    }

    private static void prepare(Path folder) throws NoAnswer {
        if (Files.isSymbolicLink(folder)) {
            throw NoAnswer.because("target-is-link");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw NoAnswer.because(NOT_MOVED);
        }
        if (!Files.isWritable(folder)) {
            throw NoAnswer.because(NOT_MOVED);
        }
    }

    /** Never over another file, nor through a link; with what there is to say about it in a file beside it. */
    void move(DroppedFile file, String where, List<String> reasons) throws NoAnswer {
        prepareMoves();
        Path target = free(directory.resolve(where), nameFor(file));
        try {
            put(file, target, reasons);
        } catch (IOException failure) {
            throw NoAnswer.because(NOT_MOVED);
        }
    }

    private static void put(DroppedFile file, Path target, List<String> reasons) throws IOException {
        try {
            if (!reasons.isEmpty()) {
                Files.write(
                        note(target), reasons, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
            }
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            throw another;
        } catch (IOException failure) {
            // Every retry would leave another.
            Files.deleteIfExists(note(target));
            throw failure;
        }
    }

    private static Path note(Path target) {
        return target.resolveSibling(target.getFileName() + ".reason.txt");
    }

    /** One that any file system takes, whatever the application wrote into the old one. */
    private static String nameFor(DroppedFile file) {
        String plain = UNUSUAL.matcher(file.name()).replaceAll("_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    private static Path free(Path folder, String name) throws NoAnswer {
        for (int number = 1; ; number++) {
            Path path = folder.resolve(number == 1 ? name : number + "-" + name);
            if (isFree(path) && isFree(note(path))) {
                return path;
            }
        }
    }

    private static boolean isFree(Path path) throws NoAnswer {
        boolean isFree = Files.notExists(path, NOFOLLOW_LINKS);
        if (!isFree && !Files.exists(path, NOFOLLOW_LINKS)) {
            // The file system does not say, and would not for the next number either.
            throw NoAnswer.because(NOT_MOVED);
        }
        return isFree;
    }

    private List<DroppedFile> look() throws NoAnswer {
        List<DroppedFile> seen = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, include)) {
            for (Path file : files) {
                if (isFinished(file.getFileName().toString())) {
                    DroppedFile.at(file).ifPresent(seen::add);
                }
            }
            return seen;
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw NoAnswer.because("directory-missing");
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw NoAnswer.because("directory-unreadable");
        }
    }

    private static boolean isFinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && UNFINISHED.stream().noneMatch(lower::endsWith);
    }
}
