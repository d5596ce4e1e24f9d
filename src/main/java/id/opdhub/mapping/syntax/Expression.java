package id.opdhub.mapping.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One expression of a mapping, freed of the levels of the grammar, so that checks can be written on it. */
public sealed interface Expression {

    Place at();

    /** What it is made of, bodies of {@code let} included. */
    List<Expression> parts();

    /** A constant; only texts keep their value, since only texts name patterns and code lists. */
    record Literal(Place at, Optional<String> text) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code $name}. */
    record Variable(Place at, String name) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code .}, the value at hand. */
    record Here(Place at) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code parent.key}. */
    record Key(Place at, Expression parent, String key) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(parent);
        }
    }

    /** {@code parent[0]}, whose index is known when it is loaded, or any other {@code parent[from : to]}. */
    record Slice(Place at, Expression parent, List<Expression> bounds, Optional<String> index) implements Expression {
        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(parent), bounds.stream()).toList();
        }
    }

    /** {@code name(arguments)}. */
    record Call(Place at, String name, List<Expression> arguments) implements Expression {
        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** {@code if (test) then else otherwise}. */
    record Choice(Place at, Expression test, Block then, Optional<Block> otherwise) implements Expression {
        @Override
        public List<Expression> parts() {
            return Stream.of(
                            Stream.of(test),
                            then.parts().stream(),
                            otherwise.stream().map(Block::parts).flatMap(List::stream))
                    .flatMap(parts -> parts)
                    .toList();
        }
    }

    /** {@code [a, b]}. */
    record Sequence(Place at, List<Expression> items) implements Expression {
        @Override
        public List<Expression> parts() {
            return items;
        }
    }

    /** An object: its pairs, and what {@code * : value} makes of the other fields. */
    record Structure(Place at, List<Let> lets, List<Pair> pairs, Optional<Expression> others) implements Expression {
        @Override
        public List<Expression> parts() {
            return Stream.of(
                            lets.stream().map(Let::value),
                            pairs.stream().flatMap(pair -> Stream.of(pair.key(), pair.value())),
                            others.stream())
                    .flatMap(parts -> parts)
                    .toList();
        }
    }

    /** {@code [for (source) …]} with one result, or {@code {for (source) key : value}} with two. */
    record Loop(Place at, Expression source, List<Let> lets, List<Expression> results, Optional<Expression> filter)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return Stream.of(Stream.of(source), lets.stream().map(Let::value), results.stream(), filter.stream())
                    .flatMap(parts -> parts)
                    .toList();
        }
    }

    /** Operands of one level, joined by {@code and}, {@code ==}, {@code +} and their like. */
    record Operation(Place at, List<String> operators, List<Expression> operands) implements Expression {

        boolean hasOperator(String operator) {
            return operators.contains(operator);
        }

        @Override
        public List<Expression> parts() {
            return operands;
        }
    }

    /** {@code source | target}. */
    record Pipe(Place at, Expression source, Expression target) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(source, target);
        }
    }

    /** {@code let name = value}. */
    record Let(Place at, String name, Expression value) {}

    /** {@code key : value}. */
    record Pair(Expression key, Expression value) {}

    /** Lets, then what they lead to. */
    record Block(List<Let> lets, Expression result) {
        List<Expression> parts() {
            return Stream.concat(lets.stream().map(Let::value), Stream.of(result))
                    .toList();
        }
    }

    /** {@code def name(parameters) body}. */
    record Definition(Place at, String name, List<String> parameters, Block body) {}
}
