package id.opdhub.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.opdhub.mapping.functions.HubFunction;
import id.opdhub.mapping.functions.HubFunctions;
import id.opdhub.mapping.syntax.Expression;
import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Literal;
import id.opdhub.mapping.syntax.Program;
import id.opdhub.mapping.syntax.SyntaxFault;

/** Prepares the calls of a mapping: number of arguments, patterns and code lists are checked when it is loaded. */
record CallSites(String file, HubFunctions functions) {

    /** @throws SyntaxFault where a function of the language is called that the hub refuses */
    void refuse(Program program) {
        for (Call call : program.calls()) {
            functions.refusal(call.name()).ifPresent(reason -> {
                throw new SyntaxFault(call.at(), "`" + call.name() + "` is not available: " + reason);
            });
        }
    }

    /** @throws SyntaxFault where a call cannot work on any record */
    List<CallSite> bind(Program program) {
        List<CallSite> sites = new ArrayList<>();
        for (Call call : program.calls()) {
            functions
                    .find(call.name())
                    .filter(function -> !program.functions().containsKey(call.name()))
                    .ifPresent(function -> sites.add(bind(call, function)));
        }
        return sites;
    }

    private CallSite bind(Call call, HubFunction function) {
        int given = call.arguments().size();
        if (given < function.minimum() || given > function.maximum()) {
            throw new SyntaxFault(
                    call.at(),
                    "`" + call.name() + "` is given " + given + " arguments → give it " + expected(function));
        }
        try {
            return new CallSite(file, call, function.binding().bind(literals(call)));
        } catch (IllegalArgumentException e) {
            throw new SyntaxFault(call.at(), "`" + call.name() + "`: " + e.getMessage());
        }
    }

    private static String expected(HubFunction function) {
        return function.minimum() == function.maximum()
                ? String.valueOf(function.minimum())
                : function.minimum() + " to " + function.maximum();
    }

    static List<Optional<String>> literals(Call call) {
        return call.arguments().stream().map(CallSites::literal).toList();
    }

    private static Optional<String> literal(Expression argument) {
        return argument instanceof Literal literal ? literal.text() : Optional.empty();
    }
}
