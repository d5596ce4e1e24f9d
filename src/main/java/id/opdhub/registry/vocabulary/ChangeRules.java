package id.opdhub.registry.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import id.opdhub.record.CodeList;
import id.opdhub.record.RecordType;
import id.opdhub.record.SchemaChange;
import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.samples.JsonLines;

/**
 * Whether a type or a code list may become what somebody has made of it. A type keeps, for all who rely on it, every field
 * and every rule; new optional fields may come. A code list keeps its codes.
 *
 * @param live what is relied on so far
 * @param users who relies on a type
 */
record ChangeRules(SharedFiles live, TypeUsers users) {

    /** Why the file as it is now is not taken. */
    Optional<FolderFinding> refusal(SharedFile file) {
        try {
            return refusalOf(file);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            String what = unforeseen.getClass().getSimpleName();
            return Optional.of(error(file, 0, "vocabulary-wrong", "", what));
        }
    }

    private Optional<FolderFinding> refusalOf(SharedFile file) {
        if (file.fault().isPresent()) {
            return file.fault();
        }
        Optional<SharedFile> before = live.find(file.name());
        return file.type()
                .map(type -> ofType(file, type, before.flatMap(SharedFile::type)))
                .orElseGet(() -> ofList(file, before.flatMap(SharedFile::list)));
    }

    /** Why a file that is gone is missed. */
    Optional<FolderFinding> refusalToForget(SharedFile gone) {
        List<String> relying = gone.type()
                .map(type -> users.of(type.name()))
                .orElseGet(() -> gone.list().map(this::typesNaming).orElse(List.of()));
        return relying.isEmpty()
                ? Optional.empty()
                : Optional.of(error(gone, 0, "vocabulary-gone", String.join(", ", relying)));
    }

    /** Whether a folder makes something of the file: relies on the type or the list. */
    boolean concern(SharedFile file, Folder folder) {
        return file.type()
                .map(type -> users.of(type.name()).contains(folder.id()))
                .orElseGet(() -> file.list()
                        .filter(list -> typesNaming(list).contains(folder.id()) || names(folder, list))
                        .isPresent());
    }

    /** By its bare name, wherever a folder can name one; too often does no harm. */
    private static boolean names(Folder folder, CodeList list) {
        return folder.files().keySet().stream()
                .filter(file -> !file.startsWith(Folder.SAMPLES))
                .anyMatch(file -> folder.text(file).contains(list.name()));
    }

    private Optional<FolderFinding> ofType(SharedFile file, RecordType type, Optional<RecordType> before) {
        Optional<String> missing = type.codeLists().stream()
                .filter(list -> live.find(SharedFile.CODE_LISTS + list + CodeList.SUFFIX)
                        .isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(error(file, 0, "code-list-missing", missing.get()));
        }
        List<String> relying = users.of(type.name());
        Optional<SchemaChange> change = before.stream()
                .flatMap(live -> live.incompatibleWith(type).stream())
                .findFirst();
        return change.filter(breaking -> !relying.isEmpty()).map(breaking -> incompatible(file, breaking, relying));
    }

    private FolderFinding incompatible(SharedFile file, SchemaChange change, List<String> relying) {
        String code = "type-" + change.kind().name().toLowerCase(Locale.ROOT);
        String place = change.pointer().isEmpty() ? "x-hub" : change.pointer();
        return error(file, line(file, change), code, place, String.join(", ", relying));
    }

    private Optional<FolderFinding> ofList(SharedFile file, Optional<CodeList> before) {
        List<String> missing = before.map(
                        list -> file.list().map(list::missingIn).orElse(List.of()))
                .orElse(List.of());
        List<String> relying = before.map(this::typesNaming).orElse(List.of());
        return missing.isEmpty() || relying.isEmpty()
                ? Optional.empty()
                : Optional.of(error(file, 0, "codes-gone", String.join(", ", missing), String.join(", ", relying)));
    }

    /** With the systems that rely on them, so that whoever reads it knows whom to ask. */
    private List<String> typesNaming(CodeList list) {
        return live.all().stream()
                .flatMap(file -> file.type().stream())
                .filter(type -> type.codeLists().contains(list.name()))
                .flatMap(type -> Stream.concat(Stream.of(type.name()), users.of(type.name()).stream()))
                .distinct()
                .toList();
    }

    /** Where the field stands now, or the objects around it. */
    private static int line(SharedFile file, SchemaChange change) {
        return JsonLines.lineOf(file.content(), change.pointer().replace("/", "/properties/"));
    }

    private static FolderFinding error(SharedFile file, int line, String code, String... arguments) {
        return new FolderFinding(file.name(), line, Level.ERROR, code, List.of(arguments));
    }
}
