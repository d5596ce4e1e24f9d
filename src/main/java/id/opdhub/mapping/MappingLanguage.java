package id.opdhub.mapping;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.schibsted.spt.data.jslt.JsltException;

import id.opdhub.mapping.functions.CodeTables;
import id.opdhub.mapping.functions.HubFunctions;
import id.opdhub.mapping.functions.TableFunction;
import id.opdhub.mapping.functions.ValueTable;
import id.opdhub.mapping.syntax.Comparisons;
import id.opdhub.mapping.syntax.Lint;
import id.opdhub.mapping.syntax.Origins;
import id.opdhub.mapping.syntax.Place;
import id.opdhub.mapping.syntax.Program;
import id.opdhub.mapping.syntax.SyntaxFault;
import id.opdhub.mapping.syntax.SyntaxReader;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;

/**
 * Compiles mappings and filters with the hub's functions. What is loaded always ends, does no I/O, and gives the same
 * for the same input.
 */
public final class MappingLanguage {

    private static final int MAX_SOURCE = 64 * 1024;

    private final CodeTables lists;
    private final Regions regions;
    private final Clock clock;
    private final HubFunctions functions;

    /** For what belongs to no folder, or to one without tables. */
    public MappingLanguage(CodeLists codeLists, Regions regions, Clock clock) {
        this(new LiveCodeTables(codeLists), regions, Map.of(), clock);
    }

    MappingLanguage(CodeTables lists, Regions regions, Map<String, ValueTable> tables, Clock clock) {
        this.lists = lists;
        this.regions = regions;
        this.clock = clock;
        this.functions = new HubFunctions(lists, regions, tables, clock);
    }

    /** The language as one folder speaks it, whose tables have these names. */
    public MappingLanguage with(Map<String, ValueTable> tables) {
        return tables.isEmpty() ? this : new MappingLanguage(lists, regions, tables, clock);
    }

    /** @throws MappingFailure with file, line, column and what to write instead */
    public Mapping compile(String file, String source) {
        return compile(file, source, program -> {});
    }

    /** @throws MappingFailure as for {@link #compile}, and where an absent field would let a record through */
    public Filter filter(String file, String source) {
        return new Filter(compile(file, source, program -> new Comparisons(program).check()));
    }

    private Mapping compile(String file, String source, Consumer<Program> check) {
        if (source.length() > MAX_SOURCE) {
            throw new MappingFailure(file, 1, 1, "longer than 64 KB → put tables into the folder and use table()");
        }
        try {
            return load(file, source, check);
        } catch (SyntaxFault e) {
            throw failure(file, e.place(), e.getMessage());
        } catch (JsltException e) {
            Place place = new Place(Math.max(1, e.getLine()), Math.max(1, e.getColumn()));
            throw failure(file, place, e.getMessageWithoutLocation());
        } catch (StackOverflowError e) {
            throw failure(
                    file,
                    new Place(1, 1),
                    "nested too deeply, or an object with too many fields → put tables into the folder and use table()");
        } catch (IllegalStateException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // The library trips over some texts, such as a broken escape, without saying where.
            throw failure(
                    file, new Place(1, 1), "cannot be compiled → look at the numbers and the backslashes in texts");
        }
    }

    private Mapping load(String file, String source, Consumer<Program> check) {
        CallSites calls = new CallSites(file, functions);
        Program parsed = SyntaxReader.read(source);
        calls.refuse(parsed);
        Program program = Lint.check(parsed, functions.names());
        check.accept(program);
        List<CallSite> sites = calls.bind(program);
        return new Mapping(file, Compilation.compile(file, source, sites), Origins.of(program), tables(program));
    }

    /** The folder's tables that the calls name; what they name exists, or their binding would have failed. */
    private static Set<String> tables(Program program) {
        return program.calls().stream()
                .filter(call -> call.name().equals(TableFunction.NAME))
                .flatMap(call -> CallSites.literals(call).get(0).stream())
                .collect(Collectors.toSet());
    }

    private static MappingFailure failure(String file, Place place, String problem) {
        return new MappingFailure(file, place.line(), place.column(), problem);
    }
}
