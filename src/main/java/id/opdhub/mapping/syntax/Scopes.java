package id.opdhub.mapping.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.opdhub.mapping.syntax.Expression.Block;
import id.opdhub.mapping.syntax.Expression.Choice;
import id.opdhub.mapping.syntax.Expression.Let;
import id.opdhub.mapping.syntax.Expression.Loop;
import id.opdhub.mapping.syntax.Expression.Structure;
import id.opdhub.mapping.syntax.Expression.Variable;

/** Every variable must have been set where it is read; the library would notice only on the first record. */
record Scopes(Program program) {

    void check() {
        checkBlock(program.body(), Set.of());
        Set<String> global = new HashSet<>();
        program.body().lets().forEach(let -> global.add(let.name()));
        program.functions().values().forEach(function -> {
            Set<String> visible = new HashSet<>(global);
            visible.addAll(function.parameters());
            checkBlock(function.body(), visible);
        });
    }

    private void checkBlock(Block block, Set<String> outer) {
        check(block.result(), after(block.lets(), outer));
    }

    /** What can be read after some lets, each of which may read those before it. */
    private Set<String> after(List<Let> lets, Set<String> outer) {
        Set<String> visible = new HashSet<>(outer);
        for (Let let : lets) {
            check(let.value(), visible);
            visible.add(let.name());
        }
        return visible;
    }

    private void check(Expression expression, Set<String> visible) {
        if (expression instanceof Variable variable) {
            checkKnown(variable, visible);
        } else if (expression instanceof Choice choice) {
            check(choice.test(), visible);
            checkBlock(choice.then(), visible);
            choice.otherwise().ifPresent(block -> checkBlock(block, visible));
        } else if (expression instanceof Structure structure) {
            Set<String> inside = after(structure.lets(), visible);
            structure.pairs().forEach(pair -> check(pair.key(), inside));
            structure.pairs().forEach(pair -> check(pair.value(), inside));
            structure.others().ifPresent(others -> check(others, inside));
        } else if (expression instanceof Loop loop) {
            check(loop.source(), visible);
            Set<String> inside = after(loop.lets(), visible);
            loop.results().forEach(result -> check(result, inside));
            loop.filter().ifPresent(filter -> check(filter, inside));
        } else {
            expression.parts().forEach(part -> check(part, visible));
        }
    }

    private static void checkKnown(Variable variable, Set<String> visible) {
        if (!visible.contains(variable.name())) {
            String advice = Names.nearest(variable.name(), visible)
                    .map(name -> "write `$" + name + "`")
                    .orElse("set it before with `let " + variable.name() + " = …`");
            throw new SyntaxFault(variable.at(), "no variable `$" + variable.name() + "` here → " + advice);
        }
    }
}
