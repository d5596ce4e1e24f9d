package id.opdhub.mapping;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;

import id.opdhub.mapping.syntax.Origins;

/** One compiled translation: total (it always ends), quiet (its errors name a place, never a value), without I/O. */
public final class Mapping {

    private final String file;
    private final Expression expression;
    private final Origins origins;
    private final Set<String> tables;

    Mapping(String file, Expression expression, Origins origins, Set<String> tables) {
        this.file = file;
        this.expression = expression;
        this.origins = origins;
        this.tables = Set.copyOf(tables);
    }

    /** @throws MappingFailure at run time, with file, line and column only */
    public JsonNode apply(JsonNode input) {
        try {
            // The result shares constants with the mapping and branches with the input; who gets it may change it.
            return new OwnCopy().of(expression.apply(input));
        } catch (MappingFailure e) {
            throw e;
        } catch (JsltException e) {
            throw failure(Math.max(1, e.getLine()), Math.max(1, e.getColumn()), "failed on this input");
        } catch (OwnCopy.TooLarge e) {
            throw failure(1, 1, "gives too large a result for this input");
        } catch (StackOverflowError | RuntimeException e) {
            // No cause is kept: the library's texts quote the record.
            throw failure(1, 1, "failed on this input");
        }
    }

    /** The names of the folder's tables that it uses. */
    public Set<String> tables() {
        return tables;
    }

    String file() {
        return file;
    }

    Origins origins() {
        return origins;
    }

    private MappingFailure failure(int line, int column, String problem) {
        return new MappingFailure(file, line, column, problem);
    }
}
