package id.opdhub.mapping.syntax;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Definition;
import id.opdhub.mapping.syntax.Expression.Loop;

/** Rejects what would not end, would grow without bound, or names what does not exist. */
public final class Lint {

    private static final int MAX_LOOPS = 3;

    private final Program program;
    private final Map<String, Integer> loops = new LinkedHashMap<>();

    private Lint(Program program) {
        this.program = program;
    }

    /**
     * @param known the functions a mapping may call besides its own
     * @return the mapping's own functions, each after those that it calls
     * @throws SyntaxFault for the first fault
     */
    public static Program check(Program program, Set<String> known) {
        new CallCheck(program, known).check();
        Program ordered = new Program(CallOrder.of(program), program.body());
        new Scopes(ordered).check();
        new Multiplications(ordered).check();
        new Lint(ordered).checkLoops();
        Growth.check(ordered);
        return ordered;
    }

    private void checkLoops() {
        for (Definition function : program.functions().values()) {
            int deepest =
                    function.body().parts().stream().mapToInt(this::depth).max().orElse(0);
            loops.put(function.name(), deepest);
        }
        program.body().parts().forEach(this::depth);
    }

    /** How many loops run inside each other, those of called functions included. */
    private int depth(Expression expression) {
        int depth = 0;
        for (Expression part : expression.parts()) {
            // A loop over the result of a loop runs after it, not inside it.
            boolean inside = expression instanceof Loop loop && part != loop.source();
            depth = Math.max(depth, depth(part) + (inside ? 1 : 0));
        }
        if (expression instanceof Call call) {
            depth = Math.max(depth, loops.getOrDefault(call.name(), 0));
        }
        if (depth > MAX_LOOPS) {
            throw new SyntaxFault(
                    expression.at(), "`for` inside `for` more than 3 deep → split the work, or prepare it with `let`");
        }
        return depth;
    }
}
