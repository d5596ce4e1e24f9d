package id.opdhub.doctor;

import java.util.List;

/**
 * Something that was seen at a target.
 *
 * @param level what follows from it
 * @param target a variable, {@code scheme://host:port} or a topic; never a query, a path or a value
 * @param code kebab-case name, a key of the bundle {@code id.opdhub.doctor.doctor}
 * @param arguments for the message; never a secret
 */
record Symptom(Level level, String target, String code, List<String> arguments) {

    /** What follows from a symptom. */
    enum Level {
        /** It works. */
        WELL,
        /** It works; somebody should look at it. */
        WARNING,
        /** It does not work. */
        ERROR
    }

    Symptom {
        arguments = List.copyOf(arguments);
    }

    static Symptom well(String target, String code, Object... arguments) {
        return of(Level.WELL, target, code, arguments);
    }

    static Symptom warning(String target, String code, Object... arguments) {
        return of(Level.WARNING, target, code, arguments);
    }

    static Symptom error(String target, String code, Object... arguments) {
        return of(Level.ERROR, target, code, arguments);
    }

    boolean isError() {
        return level == Level.ERROR;
    }

    /** Numbers as they are: a port has no thousands. */
    private static Symptom of(Level level, String target, String code, Object... arguments) {
        return new Symptom(
                level,
                target,
                code,
                List.of(arguments).stream().map(String::valueOf).toList());
    }
}
