package id.opdhub.mapping.unpacking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.unpacking.UnpackComponent.Unpacked;

/** Takes one file out of a ZIP archive, without believing what the archive says of its sizes; folders in it do not matter. */
final class Archive {

    private static final int MAX_ENTRIES = 1_000;
    /** Of all files together, unpacked. */
    private static final int MAX_BYTES = 20 << 20;

    private static final int MAX_FILE = 10 << 20;
    private static final String SLASH = "[/\\\\]";

    private int entries;
    private int bytes;

    private Archive() {}

    /** @param files glob of the name of the only file that is meant */
    static Unpacked file(byte[] zip, String files) {
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + files);
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(zip))) {
            return new Archive().only(archive, wanted).orElseThrow(() -> fault("zip-tanpa-berkas"));
        } catch (IOException | IllegalArgumentException broken) {
            throw fault("zip-rusak");
        }
    }

    private Optional<Unpacked> only(ZipInputStream archive, PathMatcher wanted) throws IOException {
        Optional<Unpacked> found = Optional.empty();
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            within(++entries, MAX_ENTRIES);
            String[] path = entry.getName().split(SLASH);
            String name = path.length == 0 ? "" : path[path.length - 1];
            byte[] content = read(archive);
            if (!entry.isDirectory() && wanted.matches(Path.of(name.replace('\0', '_')))) {
                within(content.length, MAX_FILE);
                if (found.isPresent()) {
                    throw fault("zip-banyak-berkas");
                }
                found = Optional.of(new Unpacked(content, FileTypes.of(name)));
            }
        }
        if (entries == 0) {
            throw fault("zip-rusak");
        }
        return found;
    }

    private byte[] read(ZipInputStream archive) throws IOException {
        byte[] content = archive.readNBytes(MAX_BYTES - bytes + 1);
        bytes += content.length;
        within(bytes, MAX_BYTES);
        return content;
    }

    private static void within(int size, int most) {
        if (size > most) {
            throw fault("zip-batas");
        }
    }

    private static UnreadablePayload fault(String code) {
        return new UnreadablePayload(1, 1, code);
    }
}
