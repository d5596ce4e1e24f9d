package id.opdhub.mapping.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.opdhub.mapping.syntax.Expression.Block;
import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Choice;
import id.opdhub.mapping.syntax.Expression.Definition;
import id.opdhub.mapping.syntax.Expression.Here;
import id.opdhub.mapping.syntax.Expression.Let;
import id.opdhub.mapping.syntax.Expression.Loop;
import id.opdhub.mapping.syntax.Expression.Pipe;
import id.opdhub.mapping.syntax.Expression.Structure;
import id.opdhub.mapping.syntax.Expression.Variable;

/**
 * Bounds how much bigger than its input a result can be: a chain of lets, functions or pipes that each double the last
 * would fill the memory in forty short lines. Everything is counted as if it were written out where it is used.
 */
final class Growth {

    private static final double LIMIT = 1_000_000;
    /** How many elements a list is taken to have; only the order of size matters. */
    private static final double ELEMENTS = 10;

    private final Map<String, Weight> functions = new HashMap<>();
    private Map<String, Weight> globals = Map.of();

    private Growth() {}

    static void check(Program program) {
        Growth growth = new Growth();
        Frame top = new Frame(1, Weight.unknown(0, 1), Map.of());
        // Functions may read the mapping's own lets and lets may call functions: repeated until nothing changes.
        for (int round = 0; round <= program.body().lets().size(); round++) {
            program.functions().values().forEach(growth::weighFunction);
            growth.globals = growth.after(program.body().lets(), top).variables();
        }
        growth.weigh(program.body(), top);
    }

    /** What is around an expression: how many unknowns there are, what `.` weighs, and what each variable does. */
    private record Frame(int unknowns, Weight here, Map<String, Weight> variables) {

        Frame at(Weight other) {
            return new Frame(unknowns, other, variables);
        }
    }

    private void weighFunction(Definition function) {
        int unknowns = function.parameters().size() + 1;
        Map<String, Weight> variables = new HashMap<>();
        globals.forEach((name, weight) -> variables.put(name, Weight.of(weight.total(), unknowns)));
        for (int index = 1; index < unknowns; index++) {
            variables.put(function.parameters().get(index - 1), Weight.unknown(index, unknowns));
        }
        Frame frame = new Frame(unknowns, Weight.unknown(0, unknowns), variables);
        functions.put(function.name(), weigh(function.body(), frame));
    }

    private Weight weigh(Block block, Frame frame) {
        return weigh(block.result(), after(block.lets(), frame));
    }

    private Frame after(List<Let> lets, Frame frame) {
        Map<String, Weight> variables = new HashMap<>(frame.variables());
        for (Let let : lets) {
            variables.put(let.name(), weigh(let.value(), new Frame(frame.unknowns(), frame.here(), variables)));
        }
        return new Frame(frame.unknowns(), frame.here(), variables);
    }

    private Weight weigh(Expression expression, Frame frame) {
        Weight weight = weighByKind(expression, frame);
        if (weight.total() > LIMIT) {
            throw new SyntaxFault(
                    expression.at(),
                    "the result can grow without measure → use each value once, or write fewer loops and functions");
        }
        return weight;
    }

    private Weight weighByKind(Expression expression, Frame frame) {
        if (expression instanceof Here) {
            return frame.here();
        } else if (expression instanceof Variable variable) {
            return frame.variables().getOrDefault(variable.name(), Weight.of(1, frame.unknowns()));
        } else if (expression instanceof Pipe pipe) {
            Weight source = weigh(pipe.source(), frame);
            return source.plus(weigh(pipe.target(), frame.at(source)));
        } else if (expression instanceof Loop loop) {
            return loop(loop, frame);
        } else if (expression instanceof Choice choice) {
            return choice(choice, frame);
        } else if (expression instanceof Call call && functions.containsKey(call.name())) {
            return call(call, frame);
        } else if (expression instanceof Structure structure) {
            Frame inside = after(structure.lets(), frame);
            List<Expression> values = new ArrayList<>();
            structure.pairs().forEach(pair -> values.add(pair.value()));
            structure.others().ifPresent(values::add);
            return sum(values, inside);
        }
        Weight parts = sum(expression.parts(), frame);
        // Each time a text is written as JSON its backslashes double.
        boolean escapes = expression instanceof Call call && call.name().equals("to-json");
        return escapes ? parts.times(2) : parts;
    }

    private Weight sum(List<Expression> parts, Frame frame) {
        Weight sum = Weight.of(1, frame.unknowns());
        for (Expression part : parts) {
            sum = sum.plus(weigh(part, frame));
        }
        return sum;
    }

    private Weight loop(Loop loop, Frame frame) {
        Weight source = weigh(loop.source(), frame);
        Frame inside = after(loop.lets(), frame.at(source.times(1 / ELEMENTS)));
        return source.plus(sum(loop.results(), inside).times(ELEMENTS));
    }

    private Weight choice(Choice choice, Frame frame) {
        Weight weight = weigh(choice.test(), frame).plus(weigh(choice.then(), frame));
        return choice.otherwise().isPresent()
                ? weight.plus(weigh(choice.otherwise().get(), frame))
                : weight;
    }

    private Weight call(Call call, Frame frame) {
        List<Weight> given = new ArrayList<>(List.of(frame.here()));
        call.arguments().forEach(argument -> given.add(weigh(argument, frame)));
        return functions.get(call.name()).with(given);
    }
}
