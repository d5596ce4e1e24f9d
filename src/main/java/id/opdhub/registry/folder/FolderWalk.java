package id.opdhub.registry.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the files of a folder; what cannot be looked into is noted, and the rest is listed all the same. */
public final class FolderWalk extends SimpleFileVisitor<Path> {

    private final int beginning;
    private final int most;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedMap<String, FolderStamp.FileStamp> stamps = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    private FolderWalk(Path root, int most) {
        this.beginning = root.toString().length();
        this.most = most;
    }

    public static FolderWalk through(Path root, int most) {
        Path real = real(root);
        FolderWalk walk = new FolderWalk(real, most);
        try {
            Files.walkFileTree(real, walk);
        } catch (IOException e) {
            throw new UncheckedIOException("a walk notes every failure", e);
        }
        return walk;
    }

    /** The folder itself may be a link, as a mount makes it; what is in it may not. */
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException notThere) {
            return root;
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean isHidden = directory.getFileName() != null
                && directory.getFileName().toString().startsWith(".")
                && directory.toString().length() > beginning;
        return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    /** By path within the folder. */
    public SortedMap<String, Path> files() {
        return files;
    }

    /** What the files look like from outside. */
    SortedMap<String, FolderStamp.FileStamp> stamps() {
        return stamps;
    }

    List<String> unreadable() {
        return unreadable;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isLeftByTool(file)) {
            files.put(name(file), file);
            stamps.put(name(file), FolderStamp.FileStamp.of(attributes));
        }
        return files.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        unreadable.add(name(file));
        return FileVisitResult.CONTINUE;
    }

    /** A listing that broke off is one that cannot be trusted. */
    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
        if (failure != null) {
            unreadable.add(name(directory));
        }
        return FileVisitResult.CONTINUE;
    }

    /** What editors, version control and file browsers leave behind. */
    private static boolean isLeftByTool(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~");
    }

    /** Every path begins with the root; cutting it off is a quarter of the work of relativizing. */
    private String name(Path path) {
        String name = path.toString().substring(beginning);
        return name.isEmpty() ? "." : name.substring(1).replace('\\', '/');
    }
}
