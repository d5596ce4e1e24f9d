package id.opdhub.mapping;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code mapping:<system>/<version>/<file>}: translates the body. Bytes or text are read by their content type first; a
 * tree is taken as it is. The body becomes a {@link MappedRecord}, a list of them, or null.
 */
public final class MappingComponent extends DefaultComponent {

    private final Mappings mappings;

    public MappingComponent(Mappings mappings) {
        this.mappings = mappings;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        Mapping mapping = mappings.find(remaining)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no mapping `" + remaining + "` → write the name of a file in the folder's own mappings/"));
        return new MappingEndpoint(uri, this, new Translation(mapping));
    }
}
