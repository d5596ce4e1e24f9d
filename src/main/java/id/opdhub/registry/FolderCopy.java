package id.opdhub.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import id.opdhub.registry.folder.AgreementNumber;
import id.opdhub.registry.folder.Folder;

/** The files of a folder, as they would be under another system's name and without what was agreed with the first. */
final class FolderCopy {

    private static final String BEGINNING = "new-system/";
    private static final String BEGINNING_ID = "sistem-baru";
    private static final List<String> BEGINNING_FILES = List.of(
            Folder.SYSTEM_FILE,
            "sistem.camel.yaml",
            "mappings/lahir.in.jslt",
            "mappings/lahir.out.jslt",
            "samples/lahir/siti.json",
            "samples/out/siti.json");
    private static final Pattern AGREED_NUMBER = Pattern.compile("(\\bnumber:\\s*)[^,}\\n]+");
    private static final Pattern AGREED_UNTIL = Pattern.compile("(\\buntil:\\s*)[\"']?\\d{4}-\\d{2}-\\d{2}[\"']?");

    private final String before;
    private final String now;

    private FolderCopy(String before, String now) {
        this.before = before;
        this.now = now;
    }

    /** Of a system's folder. */
    static SortedMap<String, byte[]> of(Path directory, String id) {
        Folder folder = Folder.read(directory);
        FolderCopy copy = new FolderCopy(folder.id(), id);
        SortedMap<String, byte[]> files = new TreeMap<>();
        folder.files().forEach((name, content) -> files.put(name, copy.file(name, content)));
        return files;
    }

    /** Of the beginning that comes with the hub. */
    static SortedMap<String, byte[]> ofBeginning(String id) {
        FolderCopy copy = new FolderCopy(BEGINNING_ID, id);
        SortedMap<String, byte[]> files = new TreeMap<>();
        BEGINNING_FILES.forEach(name -> files.put(name, copy.file(name, beginning(name))));
        return files;
    }

    /** A sample that is no text, as an archive, stays as it is. */
    private byte[] file(String name, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)) {
            return content;
        }
        String renamed = renamed(text);
        return (name.equals(Folder.SYSTEM_FILE) ? withoutAgreements(renamed) : renamed)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String renamed(String text) {
        String names = Pattern.compile("(?<![a-z0-9-])" + before + "(?![a-z0-9-])")
                .matcher(text)
                .replaceAll(now);
        return Pattern.compile("(?<![A-Z0-9_])" + variable(before) + "_(?=[A-Z])")
                .matcher(names)
                .replaceAll(variable(now) + "_");
    }

    private static String withoutAgreements(String text) {
        String nameless = AGREED_NUMBER.matcher(text).replaceAll("$1" + AgreementNumber.NONE);
        return AGREED_UNTIL.matcher(nameless).replaceAll("$12000-01-01");
    }

    private static String variable(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static byte[] beginning(String name) {
        try (InputStream stream = FolderCopy.class.getResourceAsStream(BEGINNING + name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("the jar is not whole", failure);
        }
    }
}
