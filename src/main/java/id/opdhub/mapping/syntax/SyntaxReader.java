package id.opdhub.mapping.syntax;

import static com.schibsted.spt.data.jslt.parser.JsltParserTreeConstants.JJTEXPR;
import static com.schibsted.spt.data.jslt.parser.JsltParserTreeConstants.JJTFUNCTIONDECL;
import static com.schibsted.spt.data.jslt.parser.JsltParserTreeConstants.JJTIMPORT;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

import com.schibsted.spt.data.jslt.parser.JsltParser;
import com.schibsted.spt.data.jslt.parser.ParseException;
import com.schibsted.spt.data.jslt.parser.SimpleNode;
import com.schibsted.spt.data.jslt.parser.TokenMgrError;

import id.opdhub.mapping.syntax.Expression.Block;
import id.opdhub.mapping.syntax.Expression.Definition;

/** Reads the text of a mapping into a {@link Program}, with the library's own parser. */
public final class SyntaxReader {

    private SyntaxReader() {}

    /** @throws SyntaxFault where the text is not JSLT, imports another file or declares a function twice */
    public static Program read(String source) {
        GrammarParser parser = new GrammarParser(source);
        try {
            parser.Start();
        } catch (ParseException e) {
            throw Faults.of(e);
        } catch (TokenMgrError e) {
            throw Faults.of(e);
        }
        Branch root = parser.root();
        return new Program(
                functions(root), new Block(ExpressionReader.lets(root), ExpressionReader.read(root.last(JJTEXPR))));
    }

    private static Map<String, Definition> functions(Branch root) {
        Map<String, Definition> functions = new LinkedHashMap<>();
        for (Branch child : root.children()) {
            if (child.is(JJTIMPORT)) {
                throw new SyntaxFault(child.place(), "a mapping cannot import → write the function in this file");
            }
            if (child.is(JJTFUNCTIONDECL)) {
                Definition function = definition(child);
                if (functions.put(function.name(), function) != null) {
                    throw new SyntaxFault(
                            function.at(), "a second function `" + function.name() + "` → give it another name");
                }
            }
        }
        return functions;
    }

    private static Definition definition(Branch branch) {
        return new Definition(
                branch.place(),
                branch.name(),
                branch.parameters(),
                new Block(ExpressionReader.lets(branch), ExpressionReader.read(branch.last(JJTEXPR))));
    }

    /** The library's parser; the tree it builds is only open to those who inherit from it. */
    private static final class GrammarParser extends JsltParser {

        GrammarParser(String source) {
            super(new StringReader(source));
        }

        Branch root() {
            return new Branch((SimpleNode) jjtree.rootNode());
        }
    }
}
