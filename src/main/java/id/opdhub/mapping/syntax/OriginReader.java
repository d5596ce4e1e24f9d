package id.opdhub.mapping.syntax;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.mapping.syntax.Expression.Block;
import id.opdhub.mapping.syntax.Expression.Call;
import id.opdhub.mapping.syntax.Expression.Choice;
import id.opdhub.mapping.syntax.Expression.Definition;
import id.opdhub.mapping.syntax.Expression.Here;
import id.opdhub.mapping.syntax.Expression.Key;
import id.opdhub.mapping.syntax.Expression.Let;
import id.opdhub.mapping.syntax.Expression.Literal;
import id.opdhub.mapping.syntax.Expression.Loop;
import id.opdhub.mapping.syntax.Expression.Pair;
import id.opdhub.mapping.syntax.Expression.Pipe;
import id.opdhub.mapping.syntax.Expression.Sequence;
import id.opdhub.mapping.syntax.Expression.Slice;
import id.opdhub.mapping.syntax.Expression.Structure;
import id.opdhub.mapping.syntax.Expression.Variable;

/** Follows the fields of the source through a mapping, as running it would, but without values. */
final class OriginReader {

    private final Program program;
    private Map<String, Origin> globals = Map.of();

    OriginReader(Program program) {
        this.program = program;
    }

    /** What `.` is, what the variables are, and which source object {@code * : .} would match here. */
    private record Frame(Origin here, Map<String, Origin> variables, Optional<SourcePath> matched) {

        Frame at(Origin other) {
            return new Frame(other, variables, other.exact());
        }

        Frame under(String key) {
            return new Frame(here, variables, matched.map(path -> path.field(key)));
        }
    }

    Origin read() {
        Frame top = after(
                program.body().lets(),
                new Frame(Origin.exactly(SourcePath.ROOT), Map.of(), Optional.of(SourcePath.ROOT)));
        globals = top.variables();
        return read(program.body().result(), top);
    }

    private Frame after(List<Let> lets, Frame frame) {
        Map<String, Origin> variables = new HashMap<>(frame.variables());
        for (Let let : lets) {
            variables.put(let.name(), read(let.value(), new Frame(frame.here(), variables, frame.matched())));
        }
        return new Frame(frame.here(), variables, frame.matched());
    }

    private Origin read(Block block, Frame frame) {
        return read(block.result(), after(block.lets(), frame));
    }

    private Origin read(Expression expression, Frame frame) {
        if (expression instanceof Here) {
            return frame.here();
        } else if (expression instanceof Variable variable) {
            return frame.variables().getOrDefault(variable.name(), Origin.NONE);
        } else if (expression instanceof Key key) {
            return read(key.parent(), frame).field(key.key());
        } else if (expression instanceof Slice slice) {
            return slice(slice, frame);
        } else if (expression instanceof Pipe pipe) {
            return read(pipe.target(), frame.at(read(pipe.source(), frame)));
        } else if (expression instanceof Choice choice) {
            return choice(choice, frame);
        } else if (expression instanceof Structure structure) {
            return structure(structure, after(structure.lets(), frame));
        } else if (expression instanceof Sequence sequence) {
            return sequence(sequence, frame);
        } else if (expression instanceof Loop loop) {
            return loop(loop, frame);
        } else if (expression instanceof Call call && program.functions().containsKey(call.name())) {
            return call(call, program.functions().get(call.name()), frame);
        }
        return Origin.computed(
                expression.parts().stream().map(part -> read(part, frame)).toList());
    }

    private Origin slice(Slice slice, Frame frame) {
        Origin parent = read(slice.parent(), frame);
        return slice.index().map(parent::field).orElse(Origin.computed(List.of(parent)));
    }

    /** What decides between two values does not go into them, unless nothing else does. */
    private Origin choice(Choice choice, Frame frame) {
        Origin then = read(choice.then(), frame);
        Origin value =
                choice.otherwise().map(block -> then.or(read(block, frame))).orElse(then);
        return value.reads().isEmpty() ? Origin.computed(List.of(read(choice.test(), frame))) : value;
    }

    private Origin structure(Structure structure, Frame frame) {
        Map<String, Origin> fields = new LinkedHashMap<>();
        for (Pair pair : structure.pairs()) {
            name(pair).ifPresent(name -> fields.put(name, read(pair.value(), frame.under(name))));
        }
        return Origin.written(fields, structure.others().isPresent() ? frame.matched() : Optional.empty());
    }

    private static Optional<String> name(Pair pair) {
        return pair.key() instanceof Literal literal ? literal.text() : Optional.empty();
    }

    private Origin sequence(Sequence sequence, Frame frame) {
        Map<String, Origin> items = new LinkedHashMap<>();
        for (Expression item : sequence.items()) {
            items.put(String.valueOf(items.size()), read(item, frame));
        }
        return Origin.written(items, Optional.empty());
    }

    /** A filter moves the elements, so that their number in the source is not known any more. */
    private Origin loop(Loop loop, Frame frame) {
        Origin source = read(loop.source(), frame);
        Origin here = source.exact()
                .filter(path -> loop.filter().isEmpty())
                .map(path -> Origin.exactly(path.element(loop.at())))
                .orElse(Origin.computed(List.of(source)));
        Frame inside = after(loop.lets(), frame.at(here));
        List<Origin> results =
                loop.results().stream().map(result -> read(result, inside)).toList();
        return results.size() == 1 ? Origin.looped(loop.at(), results.get(0)) : Origin.computed(results);
    }

    private Origin call(Call call, Definition function, Frame frame) {
        Map<String, Origin> variables = new HashMap<>(globals);
        for (int index = 0;
                index < Math.min(function.parameters().size(), call.arguments().size());
                index++) {
            variables.put(
                    function.parameters().get(index), read(call.arguments().get(index), frame));
        }
        return read(function.body(), new Frame(frame.here(), variables, Optional.empty()));
    }
}
