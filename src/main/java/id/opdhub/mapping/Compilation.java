package id.opdhub.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.impl.ParseContext;
import com.schibsted.spt.data.jslt.impl.PreparationContext;
import com.schibsted.spt.data.jslt.parser.JsltParser;
import com.schibsted.spt.data.jslt.parser.JsltParserTokenManager;
import com.schibsted.spt.data.jslt.parser.ParserImpl;
import com.schibsted.spt.data.jslt.parser.SimpleCharStream;
import com.schibsted.spt.data.jslt.parser.Token;

import id.opdhub.mapping.syntax.Place;

/** Compiles a checked text with the library, giving each call its own function. */
final class Compilation {

    private Compilation() {}

    static Expression compile(String file, String source, List<CallSite> sites) {
        ParseContext context = new ParseContext(
                List.<Function>copyOf(sites),
                file,
                Compilation::refuseImport,
                new HashMap<>(),
                new ArrayList<>(),
                new PreparationContext(),
                // Absent fields are left out; empty lists and objects mean something and stay.
                value -> !value.isNull());
        return ParserImpl.compileExpression(context, new JsltParser(new RenamingTokens(source, sites)));
    }

    private static java.io.Reader refuseImport(String file) {
        throw new IllegalStateException("import");
    }

    /** Writes the name of the call's own function where the text has the general one. */
    private static final class RenamingTokens extends JsltParserTokenManager {

        private final Map<Place, String> names = new HashMap<>();

        RenamingTokens(String source, List<CallSite> sites) {
            super(new SimpleCharStream(new StringReader(source), 1, 1));
            sites.forEach(site -> names.put(site.call().at(), site.getName()));
        }

        @Override
        public Token getNextToken() {
            Token token = super.getNextToken();
            token.image = names.getOrDefault(new Place(token.beginLine, token.beginColumn), token.image);
            return token;
        }
    }
}
