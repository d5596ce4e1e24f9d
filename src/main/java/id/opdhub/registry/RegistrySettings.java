package id.opdhub.registry;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hub finds its systems, types and code lists.
 *
 * @param routes folder with {@code systems}, {@code types} and {@code codelists}
 */
@ConfigurationProperties("hub")
public record RegistrySettings(@DefaultValue("routes") Path routes) {

    static final String SYSTEMS = "systems";
    static final String TYPES = "types";
    static final String CODE_LISTS = "codelists";

    public Path systems() {
        return routes.resolve(SYSTEMS);
    }

    public Path types() {
        return routes.resolve(TYPES);
    }

    public Path codeLists() {
        return routes.resolve(CODE_LISTS);
    }
}
