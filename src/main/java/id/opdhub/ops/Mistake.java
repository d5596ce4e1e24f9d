package id.opdhub.ops;

import java.util.List;

/**
 * What is wrong with a part of an operator's call.
 *
 * @param pointer to the parameter, or into the body
 * @param code key of the bundle {@code problems}
 * @param arguments for its message
 */
record Mistake(String pointer, String code, List<Object> arguments) {

    static Mistake at(String pointer, String code, Object... arguments) {
        return new Mistake(pointer, code, List.of(arguments));
    }
}
