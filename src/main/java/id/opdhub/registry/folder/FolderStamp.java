package id.opdhub.registry.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder looks like from outside: cheap to take, and different after any change that somebody saves. Works where a
 * file system tells nobody of its changes.
 *
 * @param files size and time of last change of each file, by path within the folder
 */
public record FolderStamp(Map<String, String> files) {

    private static final String GONE = "gone";

    public FolderStamp {
        files = Map.copyOf(files);
    }

    public static FolderStamp of(Path directory) {
        FolderWalk walk = FolderWalk.through(directory, Folder.MOST_FILES + 1);
        Map<String, String> files = new TreeMap<>();
        walk.files().forEach((name, path) -> files.put(name, stamp(path)));
        walk.unreadable().forEach(name -> files.put(name, GONE));
        return new FolderStamp(files);
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        } catch (IOException e) {
            return GONE;
        }
    }
}
