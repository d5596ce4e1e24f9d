package id.opdhub.registry.vocabulary;

import java.util.Map;
import java.util.TreeMap;

/** Keeps files as long as a test lasts. */
public final class RememberedFiles implements KeptFiles {

    private final Map<String, String> contents = new TreeMap<>();
    private boolean refuses;

    /** As a database that is away. */
    public void refuse() {
        refuses = true;
    }

    public void accept() {
        refuses = false;
    }

    @Override
    public Map<String, String> all() {
        return Map.copyOf(contents);
    }

    @Override
    public void keep(String name, String content) {
        if (refuses) {
            throw new IllegalStateException("made to refuse");
        }
        contents.put(name, content);
    }

    @Override
    public void forget(String name) {
        contents.remove(name);
    }
}
