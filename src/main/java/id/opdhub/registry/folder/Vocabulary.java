package id.opdhub.registry.folder;

import java.nio.file.Path;
import java.time.Clock;

import id.opdhub.mapping.MappingLanguage;
import id.opdhub.record.CodeLists;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.RecordValidator;
import id.opdhub.record.Regions;

/**
 * What the words in a folder may refer to.
 *
 * @param types of record
 * @param regions in force
 * @param codeLists for mappings
 * @param validator of canonical data
 * @param language of mappings and filters, with the hub's own clock
 */
public record Vocabulary(
        RecordTypes types, Regions regions, CodeLists codeLists, RecordValidator validator, MappingLanguage language) {

    /**
     * The vocabulary of a {@code routes} folder.
     *
     * @throws IllegalArgumentException naming the type or code list that cannot be read
     */
    public static Vocabulary load(Path types, Path codeLists, Clock clock) {
        Regions regions = Regions.shipped();
        CodeLists lists = CodeLists.load(codeLists);
        return new Vocabulary(
                RecordTypes.load(types),
                regions,
                lists,
                new RecordValidator(regions, lists),
                new MappingLanguage(lists, regions, clock));
    }

    /** The same with other types and code lists, to try them. */
    public Vocabulary with(RecordTypes others, CodeLists otherLists) {
        return new Vocabulary(
                others,
                regions,
                otherLists,
                new RecordValidator(regions, otherLists),
                new MappingLanguage(otherLists, regions, Clock.systemUTC()));
    }

    /** The language with another clock, as samples need it. */
    public MappingLanguage languageAt(Clock clock) {
        return new MappingLanguage(codeLists, regions, clock);
    }
}
