package id.opdhub.mapping.syntax;

import java.util.Arrays;
import java.util.List;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.schibsted.spt.data.jslt.parser.JsltParserConstants;
import com.schibsted.spt.data.jslt.parser.ParseException;
import com.schibsted.spt.data.jslt.parser.Token;
import com.schibsted.spt.data.jslt.parser.TokenMgrError;

/** Says in one line what the library's parser says in twenty. */
final class Faults {

    private static final Pattern POSITION = Pattern.compile("line (\\d+), column (\\d+)");
    /** More alternatives than this help nobody. */
    private static final int MAX_EXPECTED = 6;

    private Faults() {}

    static SyntaxFault of(ParseException fault) {
        Token token = fault.currentToken.next;
        String found = token.kind == JsltParserConstants.EOF
                ? "the mapping ends too early"
                : "`" + token.image + "` cannot stand here";
        List<String> expected = Arrays.stream(fault.expectedTokenSequences)
                .map(sequence -> fault.tokenImage[sequence[0]].replace("\"", ""))
                .distinct()
                .toList();
        return new SyntaxFault(new Place(token.beginLine, token.beginColumn), found + " → " + advice(token, expected));
    }

    private static String advice(Token found, List<String> expected) {
        if (expected.size() <= MAX_EXPECTED) {
            return "write " + String.join(" or ", expected);
        } else if (found.kind == JsltParserConstants.EOF) {
            return "close what is open";
        }
        return expected.contains(",")
                ? "write a comma before it, or close what is open"
                : "look at what stands before it";
    }

    static SyntaxFault of(TokenMgrError fault) {
        Matcher position = POSITION.matcher(fault.getMessage());
        Place place = position.find()
                ? new Place(Integer.parseInt(position.group(1)), Integer.parseInt(position.group(2)))
                : new Place(1, 1);
        return new SyntaxFault(
                place, "a character that has no meaning here → write texts in \"double quotes\" and close them");
    }
}
