package id.opdhub.registry;

import java.util.Locale;
import java.util.Optional;

/** Values of the environment variables that folders name. */
public interface Secrets {

    /** How the names of a system's own variables begin. */
    static String prefix(String system) {
        return system.replace('-', '_').toUpperCase(Locale.ROOT) + "_";
    }

    /** The variable's value; empty when the environment lacks it. */
    Optional<String> find(String variable);
}
