package id.opdhub.mapping.syntax;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Definition;

/** Puts functions after those that they call, which fails exactly when one calls itself. */
final class CallOrder {

    private final Map<String, Definition> functions;
    private final Map<String, Definition> ordered = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private CallOrder(Map<String, Definition> functions) {
        this.functions = functions;
    }

    static Map<String, Definition> of(Program program) {
        CallOrder order = new CallOrder(program.functions());
        program.functions().values().forEach(order::visit);
        return order.ordered;
    }

    private void visit(Definition function) {
        if (ordered.containsKey(function.name())) {
            return;
        }
        open.add(function.name());
        function.body().parts().forEach(this::visitCalls);
        open.remove(function.name());
        ordered.put(function.name(), function);
    }

    private void visitCalls(Expression expression) {
        if (expression instanceof Call call && functions.containsKey(call.name())) {
            if (open.contains(call.name())) {
                throw new SyntaxFault(
                        call.at(), "`" + call.name() + "` calls itself → write a `for`, or one function per level");
            }
            visit(functions.get(call.name()));
        }
        expression.parts().forEach(this::visitCalls);
    }
}
