package id.opdhub.registry.folder;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder looks like from outside: cheap to take, and different after any change that somebody saves. Works where a
 * file system tells nobody of its changes.
 *
 * @param files by path within the folder
 */
public record FolderStamp(Map<String, FileStamp> files) {

    /** As no folder looks. */
    public static final FolderStamp NEVER = new FolderStamp(Map.of("", FileStamp.UNREADABLE));

    /**
     * What a file looks like from outside.
     *
     * @param size in bytes
     * @param changed when it was last written
     * @param key what tells it from another file of the same name, where the file system has such a thing
     */
    record FileStamp(long size, FileTime changed, Object key) {

        static final FileStamp UNREADABLE = new FileStamp(-1, FileTime.fromMillis(0), "");

        static FileStamp of(BasicFileAttributes attributes) {
            return new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    public FolderStamp {
        files = Map.copyOf(files);
    }

    public static FolderStamp of(Path directory) {
        FolderWalk walk = FolderWalk.through(directory, Folder.MOST_FILES + 1);
        Map<String, FileStamp> files = new TreeMap<>(walk.stamps());
        walk.unreadable().forEach(name -> files.put(name, FileStamp.UNREADABLE));
        return new FolderStamp(files);
    }
}
