package id.opdhub.registry.folder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import id.opdhub.mapping.Filter;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.record.FieldSelection;
import id.opdhub.record.RecordType;
import id.opdhub.registry.Agreement;
import id.opdhub.registry.Agreement.Purpose;
import id.opdhub.registry.Reception;

/** Reads one entry of {@code receives}, with the agreement that allows it. */
final class ReceptionReader {

    private final Vocabulary vocabulary;
    private final LocalDate today;

    ReceptionReader(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /** Empty when anything that decides what is disclosed cannot be read. */
    Optional<Reception> read(YamlMap entry) {
        entry.only("type", "regions", "when", "agreement");
        boolean complete = entry.require("type", "regions", "agreement");
        Optional<String> type = entry.text("type");
        type.ifPresent(name -> new TypeNames(vocabulary.types()).checkReceivable(entry, name));
        List<String> regions = complete ? RegionCodes.list(entry, "regions", vocabulary.regions()) : List.of();
        Optional<Filter> when = filter(entry);
        Optional<Agreement> agreement = entry.map("agreement").flatMap(map -> agreement(map, type.orElse("")));
        if (type.isEmpty() || agreement.isEmpty() || when.isEmpty() && entry.has("when")) {
            return Optional.empty();
        }
        return Optional.of(new Reception(type.get(), regions, when, agreement.get()));
    }

    private Optional<Filter> filter(YamlMap entry) {
        Optional<String> condition = entry.text("when");
        try {
            return condition.map(source -> vocabulary.language().filter(Folder.SYSTEM_FILE, source));
        } catch (MappingFailure failure) {
            entry.findings().error(entry.lineOf("when"), "filter-does-not-compile", Problems.of(failure));
            return Optional.empty();
        }
    }

    private Optional<Agreement> agreement(YamlMap map, String type) {
        map.only("number", "purpose", "fields", "until").require("number", "purpose", "fields", "until");
        Optional<String> number = map.text("number");
        Optional<Purpose> purpose = purpose(map);
        Optional<FieldSelection> fields = fields(map, type);
        Optional<LocalDate> until = until(map);
        if (number.filter(AgreementNumber::isNone).isPresent()
                && until.filter(this::isAhead).isPresent()) {
            map.findings().error(map.lineOf("number"), "agreement-without-number", number.get());
        }
        if (number.isEmpty() || purpose.isEmpty() || fields.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(number.get(), purpose.get(), fields.get(), until.get()));
    }

    private static Optional<Purpose> purpose(YamlMap map) {
        List<String> names = Arrays.stream(Purpose.values()).map(Purpose::name).toList();
        Optional<String> name = map.text("purpose");
        if (name.isPresent() && !names.contains(name.get())) {
            String meant = Nearest.to(name.get(), names).orElseGet(() -> String.join(", ", names));
            map.findings().error(map.lineOf("purpose"), "unknown-value", "purpose", name.get(), meant);
            return Optional.empty();
        }
        return name.map(Purpose::valueOf);
    }

    private Optional<FieldSelection> fields(YamlMap map, String type) {
        List<Marked> paths = map.texts("fields");
        if (paths.isEmpty()) {
            if (map.has("fields")) {
                map.findings().error(map.lineOf("fields"), "no-fields");
            }
            return Optional.empty();
        }
        boolean sound = true;
        for (Marked path : paths) {
            sound &= isPath(path, map) && isIn(type, path, map);
        }
        return sound
                ? Optional.of(FieldSelection.of(paths.stream().map(Marked::text).toList()))
                : Optional.empty();
    }

    private static boolean isPath(Marked path, YamlMap map) {
        try {
            FieldSelection.of(List.of(path.text()));
            return true;
        } catch (IllegalArgumentException e) {
            map.findings().error(path.line(), "bad-field-path", path.text());
            return false;
        }
    }

    /** A misspelt field would silently never be delivered. */
    private boolean isIn(String type, Marked path, YamlMap map) {
        List<RecordType> covered = new TypeNames(vocabulary.types()).covered(type);
        boolean known = covered.isEmpty() || covered.stream().anyMatch(each -> each.hasField(path.text()));
        if (!known) {
            map.findings().error(path.line(), "field-not-in-type", path.text(), type);
        }
        return known;
    }

    private boolean isAhead(LocalDate until) {
        return !until.isBefore(today);
    }

    private Optional<LocalDate> until(YamlMap map) {
        Optional<String> written = map.written("until");
        try {
            Optional<LocalDate> until = written.map(LocalDate::parse);
            if (until.isPresent() && until.get().isBefore(today)) {
                map.findings().warning(map.lineOf("until"), "agreement-expired", until.get());
            }
            return until;
        } catch (DateTimeParseException e) {
            map.findings().error(map.lineOf("until"), "bad-date", "until", written.orElse(""));
            return Optional.empty();
        }
    }
}
