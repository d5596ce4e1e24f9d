package id.opdhub.mapping.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.schibsted.spt.data.jslt.parser.JsltParserConstants;
import com.schibsted.spt.data.jslt.parser.JsltParserTreeConstants;
import com.schibsted.spt.data.jslt.parser.Token;

import id.opdhub.mapping.syntax.Expression.Block;
import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Choice;
import id.opdhub.mapping.syntax.Expression.Here;
import id.opdhub.mapping.syntax.Expression.Key;
import id.opdhub.mapping.syntax.Expression.Let;
import id.opdhub.mapping.syntax.Expression.Literal;
import id.opdhub.mapping.syntax.Expression.Loop;
import id.opdhub.mapping.syntax.Expression.Operation;
import id.opdhub.mapping.syntax.Expression.Pair;
import id.opdhub.mapping.syntax.Expression.Pipe;
import id.opdhub.mapping.syntax.Expression.Sequence;
import id.opdhub.mapping.syntax.Expression.Slice;
import id.opdhub.mapping.syntax.Expression.Structure;
import id.opdhub.mapping.syntax.Expression.Variable;

/** Turns the grammar's branches into expressions; the shapes follow the library's grammar file. */
final class ExpressionReader implements JsltParserTreeConstants {

    /** A whole number of more digits does not fit the library's literals. */
    private static final int MAX_DIGITS = 18;

    private ExpressionReader() {}

    static List<Let> lets(Branch parent) {
        return parent.all(JJTLET).stream()
                .map(let -> new Let(let.place(), let.name(), read(let.child(0))))
                .toList();
    }

    /** Reads an {@code Expr} or any level of precedence below it. */
    static Expression read(Branch branch) {
        if (branch.is(JJTBASEEXPR)) {
            return base(branch);
        }
        if (branch.size() == 1) {
            return read(branch.child(0));
        }
        return branch.is(JJTEXPR) ? pipe(branch) : operation(branch);
    }

    private static Expression pipe(Branch branch) {
        Expression left = read(branch.child(0));
        for (int index = 2; index < branch.size(); index += 2) {
            left = new Pipe(branch.place(), left, read(branch.child(index)));
        }
        return left;
    }

    private static Expression operation(Branch branch) {
        List<Expression> operands = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        for (Branch child : branch.children()) {
            if (child.is(JJTCOMPARATOR) || child.is(JJTADDITIVEOPERATOR) || child.is(JJTMULTIPLICATIVEOPERATOR)) {
                operators.add(child.token().image);
            } else {
                operands.add(read(child));
            }
        }
        return new Operation(branch.place(), operators, operands);
    }

    private static Expression base(Branch branch) {
        if (branch.size() == 0) {
            return literal(branch);
        }
        Branch inner = branch.child(0);
        return switch (inner.node().getId()) {
            case JJTCHAINABLE -> chain(inner);
            case JJTPARENTHESIS -> read(inner.child(0));
            case JJTIFSTATEMENT -> choice(inner);
            case JJTARRAY -> array(inner);
            case JJTOBJECT -> structure(inner);
            case JJTOBJECTCOMPREHENSION -> loop(inner, 2);
            default -> throw new SyntaxFault(inner.place(), "this cannot be read → write it more simply");
        };
    }

    private static Literal literal(Branch branch) {
        Token token = branch.token();
        if (token.kind == JsltParserConstants.INTEGER && token.image.length() > MAX_DIGITS) {
            throw new SyntaxFault(branch.place(), "a number of more than 18 digits → write it as a text");
        }
        boolean text = token.kind == JsltParserConstants.STRING;
        return new Literal(branch.place(), text ? Optional.of(Branch.text(token)) : Optional.empty());
    }

    private static Choice choice(Branch branch) {
        List<Branch> expressions = branch.all(JJTEXPR);
        Block then = new Block(lets(branch), read(expressions.get(1)));
        Optional<Block> otherwise = branch.all(JJTELSEBRANCH).stream()
                .map(other -> new Block(lets(other), read(other.last(JJTEXPR))))
                .findFirst();
        return new Choice(branch.place(), read(expressions.get(0)), then, otherwise);
    }

    private static Expression array(Branch branch) {
        if (branch.token().next.kind == JsltParserConstants.FOR) {
            return loop(branch, 1);
        }
        return new Sequence(
                branch.place(),
                branch.children().stream().map(ExpressionReader::read).toList());
    }

    private static Loop loop(Branch branch, int results) {
        List<Expression> parts =
                branch.all(JJTEXPR).stream().map(ExpressionReader::read).toList();
        Optional<Expression> filter =
                parts.size() > results + 1 ? Optional.of(parts.get(results + 1)) : Optional.empty();
        return new Loop(branch.place(), parts.get(0), lets(branch), parts.subList(1, results + 1), filter);
    }

    private static Structure structure(Branch branch) {
        List<Pair> pairs = new ArrayList<>();
        Branch rest = branch.size() == 0 ? branch : branch.child(branch.size() - 1);
        while (rest.is(JJTPAIR)) {
            pairs.add(new Pair(read(rest.child(0)), read(rest.child(1))));
            rest = rest.size() > 2 ? rest.child(2) : branch;
        }
        Optional<Expression> others = rest.is(JJTMATCHER) ? Optional.of(read(rest.last(JJTEXPR))) : Optional.empty();
        return new Structure(branch.place(), lets(branch), pairs, others);
    }

    private static Expression chain(Branch branch) {
        Expression start = start(branch);
        if (branch.size() == 0) {
            return start;
        }
        Branch link = branch.child(branch.size() - 1);
        while (link.is(JJTCHAINLINK)) {
            start = link(link, start);
            link = link.size() > 1 ? link.child(1) : branch;
        }
        return start;
    }

    private static Expression start(Branch branch) {
        Token token = branch.token();
        if (token.kind == JsltParserConstants.VARIABLE) {
            return new Variable(branch.place(), token.image.substring(1));
        }
        if (token.kind == JsltParserConstants.DOT) {
            Here here = new Here(branch.place());
            boolean key = token.next.kind == JsltParserConstants.IDENT || token.next.kind == JsltParserConstants.STRING;
            return key ? new Key(branch.place(), here, Branch.text(token.next)) : here;
        }
        List<Expression> arguments =
                branch.child(0).children().stream().map(ExpressionReader::read).toList();
        return new Call(branch.place(), token.image, arguments);
    }

    private static Expression link(Branch link, Expression parent) {
        Branch step = link.child(0);
        if (step.is(JJTDOTKEY)) {
            return new Key(step.place(), parent, Branch.text(step.token().next));
        }
        boolean known = step.all(JJTCOLON).isEmpty() && step.token().next.kind == JsltParserConstants.INTEGER;
        Optional<String> index =
                known ? Optional.of(step.token().next.image).filter(image -> !image.startsWith("-")) : Optional.empty();
        return new Slice(
                step.place(),
                parent,
                step.all(JJTEXPR).stream().map(ExpressionReader::read).toList(),
                index);
    }
}
