package id.opdhub.mapping.syntax;

import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Here;
import id.opdhub.mapping.syntax.Expression.Operation;
import id.opdhub.mapping.syntax.Expression.Variable;

/**
 * To the language an absent field is less than everything, so that {@code .umur < 18} lets through whoever has no age.
 * A filter decides who gets a record and must not do so by what is missing.
 */
public record Comparisons(Program program) {

    /** @throws SyntaxFault where what may be absent would count as the smaller */
    public void check() {
        program.everything().forEach(this::check);
    }

    private void check(Expression expression) {
        if (expression instanceof Operation operation && operation.operands().size() == 2) {
            boolean less = operation.hasOperator("<") || operation.hasOperator("<=");
            boolean more = operation.hasOperator(">") || operation.hasOperator(">=");
            Expression smaller = operation.operands().get(less ? 0 : 1);
            if ((less || more) && !isPresent(smaller)) {
                throw new SyntaxFault(
                        smaller.at(),
                        "an absent field is less than any value → write fallback(…, value) with the value that it then has");
            }
        }
        expression.parts().forEach(this::check);
    }

    /** Made of constants only, or with a constant to fall back on. */
    private static boolean isPresent(Expression expression) {
        if (expression instanceof Call call && call.name().equals("fallback")) {
            return isPresent(call.arguments().get(call.arguments().size() - 1));
        }
        return !(expression instanceof Here)
                && !(expression instanceof Variable)
                && expression.parts().stream().allMatch(Comparisons::isPresent);
    }
}
