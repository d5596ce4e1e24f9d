package id.opdhub.registry;

import java.util.Optional;

/** Values of the environment variables that folders name. */
public interface Secrets {

    /** The variable's value; empty when the environment lacks it. */
    Optional<String> find(String variable);
}
