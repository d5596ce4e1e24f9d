package id.opdhub.mapping.functions;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import id.opdhub.record.Regions;

/** Every function that a mapping may call, by name; the hub's own take the place of the language's. */
public final class HubFunctions {

    /** Where an XML element that has attributes or elements keeps its text; functions take it for the element. */
    public static final String ELEMENT_TEXT = "#text";

    private final Map<String, HubFunction> functions = new HashMap<>();

    /**
     * @param lists shared by all systems
     * @param regions in force and retired
     * @param tables of the one folder that the mapping belongs to, by name
     * @param clock for what depends on today
     */
    public HubFunctions(CodeTables lists, Regions regions, Map<String, ValueTable> tables, Clock clock) {
        Stream.of(
                        LibraryFunctions.all(),
                        TextFunctions.all(),
                        List.of(
                                HtmlText.function(),
                                NumberFunction.function(),
                                PhoneNumber.function(),
                                Rupiah.function(),
                                new TableFunction(tables).function()),
                        new DateFunctions(clock).all(),
                        new CodeFunctions(lists).all(),
                        new RegionFunctions(regions).all(),
                        IdentifierFunctions.all(),
                        TitledName.all(),
                        PatternFunctions.all())
                .flatMap(List::stream)
                .forEach(function -> functions.put(function.name(), function));
    }

    public Optional<HubFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** Every name that means something already: the language's macros and what is refused included. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(functions.keySet());
        names.addAll(LibraryFunctions.macros());
        names.addAll(LibraryFunctions.refused().keySet());
        return names;
    }

    /** The functions that are the hub's and not the language's. */
    public Set<String> own() {
        Set<String> names = new TreeSet<>(functions.keySet());
        LibraryFunctions.all().forEach(function -> names.remove(function.name()));
        return names;
    }

    /** Why a function of the language is not to be had, and what to write instead. */
    public Optional<String> refusal(String name) {
        return Optional.ofNullable(LibraryFunctions.refused().get(name));
    }
}
