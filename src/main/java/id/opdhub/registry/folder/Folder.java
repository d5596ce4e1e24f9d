package id.opdhub.registry.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.opdhub.registry.FolderFinding;

/**
 * The files of one system at one moment. What is checked is what is loaded, even if somebody saves a file in between.
 *
 * @param id the folder's name
 * @param files contents by path within the folder, with {@code /} between the names
 * @param problems why some files could not be taken
 */
public record Folder(String id, SortedMap<String, byte[]> files, List<FolderFinding> problems) {

    public static final String SYSTEM_FILE = "system.yaml";
    public static final String ROUTES_ENDING = ".camel.yaml";
    public static final String MAPPINGS = "mappings/";
    public static final String TABLES = "tables/";
    public static final String TABLE_ENDING = ".yaml";
    public static final String SAMPLES = "samples/";

    /** It is part of the names of topics, routes and files. */
    public static final int LONGEST_ID = 60;

    private static final String UNREADABLE = "file-unreadable";
    /** In bytes. */
    public static final int LARGEST_FILE = 2 << 20;

    static final int MOST_FILES = 2_000;
    private static final int VERSION_LENGTH = 8;

    /** Takes a snapshot of a folder on disk. */
    public static Folder read(Path directory) {
        FolderFindings problems = new FolderFindings();
        SortedMap<String, byte[]> files = new TreeMap<>();
        FolderWalk walk = FolderWalk.through(directory, MOST_FILES + 1);
        walk.files().forEach((name, path) -> take(path, name, files, problems));
        walk.unreadable().forEach(name -> problems.error(name, 0, UNREADABLE, name));
        String id = directory.toAbsolutePath().normalize().getFileName().toString();
        return new Folder(id, files, problems.all());
    }

    /** First digits of SHA-256 over names and contents. */
    public String version() {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
    }

    public Optional<byte[]> content(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The file as UTF-8 text, without a byte order mark. */
    public String text(String name) {
        return YamlText.withoutByteOrderMark(new String(files.get(name), StandardCharsets.UTF_8));
    }

    public Stream<String> routeFiles() {
        return files.keySet().stream().filter(name -> name.endsWith(ROUTES_ENDING) && !name.contains("/"));
    }

    public Stream<String> mappingFiles() {
        return files.keySet().stream().filter(name -> name.startsWith(MAPPINGS));
    }

    /** Those at their place, with a name. */
    Stream<String> tableFiles() {
        return files.keySet().stream().filter(Folder::isTable);
    }

    static boolean isTable(String name) {
        return name.startsWith(TABLES)
                && name.endsWith(TABLE_ENDING)
                && name.length() > TABLES.length() + TABLE_ENDING.length()
                && name.indexOf('/', TABLES.length()) < 0;
    }

    private static void take(Path path, String name, SortedMap<String, byte[]> files, FolderFindings problems) {
        if (Files.isSymbolicLink(path)) {
            problems.error(name, 0, "file-is-link");
        } else if (files.size() == MOST_FILES) {
            problems.error(name, 0, "folder-too-large", MOST_FILES);
        } else {
            readAtMost(path)
                    .ifPresentOrElse(
                            content -> takeContent(name, content, files, problems),
                            () -> problems.error(name, 0, UNREADABLE, name));
        }
    }

    private static void takeContent(
            String name, byte[] content, SortedMap<String, byte[]> files, FolderFindings problems) {
        if (content.length > LARGEST_FILE) {
            problems.error(name, 0, "file-too-large", LARGEST_FILE >> 20);
        } else {
            files.put(name, content);
        }
    }

    /** Empty when it cannot be read; a pipe, whose reading would wait for its writer, is not tried. */
    private static Optional<byte[]> readAtMost(Path path) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(stream.readNBytes(LARGEST_FILE + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
