package id.opdhub.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The mappings that endpoints can name, by folder and version: {@code <system>/<version>/<file>}. */
public final class Mappings {

    private final Map<String, Mapping> byName = new ConcurrentHashMap<>();

    public void put(String name, Mapping mapping) {
        byName.put(name, mapping);
    }

    public Optional<Mapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The look-up that an endpoint's {@code question} and {@code answer} name; they are taken out of its parameters.
     *
     * @param prefix of the folder's version
     */
    public Lookup lookup(String prefix, Map<String, Object> parameters) {
        return new Lookup(named(prefix, parameters.remove("question")), named(prefix, parameters.remove("answer")));
    }

    private Mapping named(String prefix, Object file) {
        return find(prefix + file).orElseThrow(() -> new IllegalArgumentException("no mapping `" + file + "`"));
    }

    /** Forgets every mapping of a folder's version. */
    public void removeAll(String prefix) {
        byName.keySet().removeIf(name -> name.startsWith(prefix));
    }
}
