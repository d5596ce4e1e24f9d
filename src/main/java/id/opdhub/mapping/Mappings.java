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

    /** Forgets every mapping of a folder's version. */
    public void removeAll(String prefix) {
        byName.keySet().removeIf(name -> name.startsWith(prefix));
    }
}
