package id.opdhub.registry.vocabulary;

import java.util.Map;

/** Types and code lists as they were last taken, so that a restart does not let through what a running hub refuses. */
public interface KeptFiles {

    /** Contents by name. */
    Map<String, String> all();

    void keep(String name, String content);

    void forget(String name);
}
