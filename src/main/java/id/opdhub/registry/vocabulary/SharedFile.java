package id.opdhub.registry.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.opdhub.record.CodeList;
import id.opdhub.record.RecordType;
import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.samples.JsonLines;

/**
 * The file of a type or of a code list, as far as it can be read.
 *
 * @param name path below the routes' folder
 * @param content as it was written
 * @param type that it describes
 * @param list that it describes
 * @param fault why it describes nothing
 */
record SharedFile(
        String name,
        String content,
        Optional<RecordType> type,
        Optional<CodeList> list,
        Optional<FolderFinding> fault) {

    static final String TYPES = "types/";
    static final String CODE_LISTS = "codelists/";

    /** {@code <file>:<line>: <what>} or {@code <file>#<pointer>: <what>}, as package record says it. */
    private static final Pattern SAID = Pattern.compile("[^:#]*(?::(?<line>[0-9]+)|#(?<pointer>[^:]*))?: (?<what>.*)");

    /** Whether the name is that of such a file. */
    static boolean isNamed(String name) {
        return name.startsWith(TYPES) && name.endsWith(RecordType.SUFFIX)
                || name.startsWith(CODE_LISTS) && name.endsWith(CodeList.SUFFIX);
    }

    static SharedFile unreadable(String name) {
        return faulty(name, "", new FolderFinding(name, 0, Level.ERROR, "file-unreadable", List.of(name)));
    }

    static SharedFile tooLarge(String name) {
        List<String> most = List.of(String.valueOf(Folder.LARGEST_FILE >> 20));
        return faulty(name, "", new FolderFinding(name, 0, Level.ERROR, "file-too-large", most));
    }

    static SharedFile of(String name, String content) {
        String file = name.substring(name.indexOf('/') + 1);
        try {
            return isType(name)
                    ? new SharedFile(
                            name,
                            content,
                            Optional.of(RecordType.read(file, content)),
                            Optional.empty(),
                            Optional.empty())
                    : new SharedFile(
                            name,
                            content,
                            Optional.empty(),
                            Optional.of(CodeList.read(file, content)),
                            Optional.empty());
        } catch (IllegalArgumentException wrong) {
            return faulty(name, content, finding(name, content, wrong.getMessage()));
        } catch (StackOverflowError tooDeep) {
            // Other files must not wait for this one.
            return faulty(name, content, finding(name, content, file + ": is nested too deeply"));
        }
    }

    /** Two files are one when they read the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SharedFile file && name.equals(file.name) && content.equals(file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, content);
    }

    private static boolean isType(String name) {
        return name.startsWith(TYPES);
    }

    private static SharedFile faulty(String name, String content, FolderFinding fault) {
        return new SharedFile(name, content, Optional.empty(), Optional.empty(), Optional.of(fault));
    }

    private static FolderFinding finding(String name, String content, String message) {
        Matcher said = SAID.matcher(message);
        if (!said.matches()) {
            return new FolderFinding(name, 0, Level.ERROR, "vocabulary-wrong", List.of("", message));
        }
        String pointer = Optional.ofNullable(said.group("pointer")).orElse("");
        int line =
                said.group("line") == null ? JsonLines.lineOf(content, pointer) : Integer.parseInt(said.group("line"));
        return new FolderFinding(name, line, Level.ERROR, "vocabulary-wrong", List.of(pointer, said.group("what")));
    }
}
