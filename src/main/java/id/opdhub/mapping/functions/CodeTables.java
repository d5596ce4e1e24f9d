package id.opdhub.mapping.functions;

import java.util.Optional;

/** The code lists, as far as mappings ask. */
public interface CodeTables {

    boolean exists(String list);

    /** The code that a code, label or other spelling stands for. */
    Optional<String> code(String list, String spelling);

    Optional<String> label(String list, String code);
}
