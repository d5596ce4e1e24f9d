package id.opdhub.mapping;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import id.opdhub.mapping.writing.Form;

/**
 * {@code mapping:<system>/<version>/<file>}: translates the body. Bytes or text are read by their content type first; a
 * tree is taken as it is. The body becomes a {@link MappedRecord}, a list of them, or null; with {@code as} a text in that
 * form.
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
        return new MappingEndpoint(uri, this, new Translation(mapping), form(parameters.remove("as")));
    }

    /** None: the body stays a tree. */
    private static Optional<Form> form(Object name) {
        return Optional.ofNullable(name).map(given -> Form.named(given.toString())
                .orElseThrow(() -> new IllegalArgumentException("no form `" + given + "`")));
    }
}
