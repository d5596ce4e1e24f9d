package id.opdhub.mapping.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole mapping: its own functions, in the order in which they may call each other, and its body. */
public record Program(Map<String, Expression.Definition> functions, Expression.Block body) {

    /** Every call in it, of its own functions and of others. */
    public List<Expression.Call> calls() {
        List<Expression.Call> calls = new ArrayList<>();
        everything().forEach(expression -> collect(expression, calls));
        return calls;
    }

    /** The outermost expressions. */
    Stream<Expression> everything() {
        return Stream.concat(
                functions.values().stream().flatMap(function -> function.body().parts().stream()),
                body.parts().stream());
    }

    private static void collect(Expression expression, List<Expression.Call> calls) {
        if (expression instanceof Expression.Call call) {
            calls.add(call);
        }
        expression.parts().forEach(part -> collect(part, calls));
    }
}
