package id.opdhub.registry.folder;

import java.util.List;
import java.util.Optional;

import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.Sensitivity.PersonalData;

/** Checks that the types which a folder names are there. */
final class TypeNames {

    private static final String WILDCARD = ".*";

    private final RecordTypes types;

    TypeNames(RecordTypes types) {
        this.types = types;
    }

    boolean exists(String name) {
        return types.find(name).isPresent();
    }

    /** What somebody probably meant, or all there are. */
    String meant(String name) {
        List<String> known = types.all().stream().map(RecordType::name).sorted().toList();
        return Nearest.to(name, known).orElseGet(() -> known.isEmpty() ? "routes/types" : String.join(", ", known));
    }

    void checkExists(YamlMap entry, String name) {
        if (!exists(name)) {
            entry.findings().error(entry.lineOf("type"), "unknown-type", name, meant(name));
        }
    }

    /** A wildcard must match something, and does not reach specific personal data. */
    void checkReceivable(YamlMap entry, String name) {
        if (!name.endsWith(WILDCARD)) {
            checkExists(entry, name);
            return;
        }
        List<RecordType> matched = covered(name);
        Optional<RecordType> specific =
                matched.stream().filter(TypeNames::isSpecific).findFirst();
        if (matched.stream().allMatch(TypeNames::isSpecific)) {
            String meant = specific.map(RecordType::name).orElseGet(() -> meant(name));
            entry.findings().error(entry.lineOf("type"), "wildcard-matches-nothing", name, meant);
        } else if (specific.isPresent()) {
            String left = specific.get().name();
            entry.findings().warning(entry.lineOf("type"), "wildcard-leaves-specific", name, left);
        }
    }

    /** The types that a name or wildcard stands for. */
    List<RecordType> covered(String name) {
        if (!name.endsWith(WILDCARD)) {
            return types.find(name).stream().toList();
        }
        String prefix = name.substring(0, name.length() - 1);
        return types.all().stream()
                .filter(type -> type.name().startsWith(prefix))
                .toList();
    }

    private static boolean isSpecific(RecordType type) {
        return type.sensitivity().personalData() == PersonalData.SPESIFIK;
    }
}
