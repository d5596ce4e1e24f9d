package id.opdhub.mapping.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import com.schibsted.spt.data.jslt.parser.JsltParserConstants;
import com.schibsted.spt.data.jslt.parser.SimpleNode;
import com.schibsted.spt.data.jslt.parser.Token;

/** One node of the grammar's tree, with the few questions that reading it needs. */
record Branch(SimpleNode node) {

    boolean is(int kind) {
        return node.getId() == kind;
    }

    List<Branch> children() {
        return IntStream.range(0, node.jjtGetNumChildren())
                .mapToObj(this::child)
                .toList();
    }

    Branch child(int index) {
        return new Branch((SimpleNode) node.jjtGetChild(index));
    }

    int size() {
        return node.jjtGetNumChildren();
    }

    List<Branch> all(int kind) {
        return children().stream().filter(child -> child.is(kind)).toList();
    }

    Branch last(int kind) {
        List<Branch> found = all(kind);
        return found.get(found.size() - 1);
    }

    Token token() {
        return node.jjtGetFirstToken();
    }

    Place place() {
        return new Place(token().beginLine, token().beginColumn);
    }

    /** The name after {@code let} or {@code def}. */
    String name() {
        return token().next.image;
    }

    /** The names between the parentheses after {@code def name}. */
    List<String> parameters() {
        List<String> names = new ArrayList<>();
        for (Token token = token().next.next; token.kind != JsltParserConstants.RPAREN; token = token.next) {
            if (token.kind == JsltParserConstants.IDENT) {
                names.add(token.image);
            }
        }
        return names;
    }

    /** What a quoted text stands for, or a bare name. */
    static String text(Token token) {
        if (token.kind != JsltParserConstants.STRING) {
            return token.image;
        }
        try {
            // The library's own reading of escapes: a text alone is a whole mapping.
            return Parser.compileString(token.image).apply(NullNode.instance).asText();
        } catch (JsltException | IndexOutOfBoundsException e) {
            throw new SyntaxFault(
                    new Place(token.beginLine, token.beginColumn),
                    "a backslash that means nothing → write two of them");
        }
    }
}
