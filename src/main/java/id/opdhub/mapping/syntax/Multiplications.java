package id.opdhub.mapping.syntax;

import java.util.Set;

import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Literal;
import id.opdhub.mapping.syntax.Expression.Operation;

/** The language repeats a text that is multiplied, so that one number of a record could fill the memory. */
record Multiplications(Program program) {

    private static final Set<String> NUMERIC = Set.of("number", "round", "floor", "ceiling", "size", "sum", "mod");

    void check() {
        program.everything().forEach(this::check);
    }

    private void check(Expression expression) {
        if (expression instanceof Operation operation && operation.hasOperator("*") && !isNumber(operation)) {
            throw new SyntaxFault(
                    operation.at(), "what is multiplied may be a text → write number(…) around each part");
        }
        expression.parts().forEach(this::check);
    }

    private static boolean isNumber(Expression expression) {
        if (expression instanceof Operation operation) {
            return operation.operands().stream().allMatch(Multiplications::isNumber);
        }
        if (expression instanceof Call call) {
            // The second argument of number() is what it gives for a text that is none.
            return NUMERIC.contains(call.name())
                    && call.arguments().stream().skip(1).allMatch(Multiplications::isNumber);
        }
        return expression instanceof Literal literal && literal.text().isEmpty();
    }
}
