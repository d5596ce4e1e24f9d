package id.opdhub.mapping.syntax;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Definition;

/** Every function called must exist, and there must not be absurdly many calls. */
record CallCheck(Program program, Set<String> known) {

    private static final int MAX_CALLS = 2_000;

    void check() {
        for (Definition function : program.functions().values()) {
            if (known.contains(function.name())) {
                throw new SyntaxFault(
                        function.at(), "`" + function.name() + "` is a function of the hub → give yours another name");
            }
        }
        List<Call> calls = program.calls();
        if (calls.size() > MAX_CALLS) {
            throw new SyntaxFault(
                    calls.get(MAX_CALLS).at(), "more than 2000 calls → put tables into the folder and use table()");
        }
        calls.forEach(this::checkExists);
    }

    private void checkExists(Call call) {
        if (program.functions().containsKey(call.name()) || known.contains(call.name())) {
            return;
        }
        Set<String> names = new TreeSet<>(known);
        names.addAll(program.functions().keySet());
        String advice = Names.nearest(call.name(), names)
                .map(name -> "write `" + name + "`")
                .orElse("see the list of functions in src/docs/folders-mappings.md");
        throw new SyntaxFault(call.at(), "no function `" + call.name() + "` → " + advice);
    }
}
