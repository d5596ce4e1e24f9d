package id.opdhub.contract;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The official schemas of the specifications; where they come from is told beside them. */
enum Specifications {
    OPENAPI("openapi-3.1.schema.json", SpecificationVersion.DRAFT_2020_12),
    ASYNCAPI("asyncapi-3.0.0.schema.json", SpecificationVersion.DRAFT_7);

    private final String file;
    private final SpecificationVersion dialect;

    Specifications(String file, SpecificationVersion dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    List<Error> errors(JsonNode document) {
        return SchemaRegistry.withDefaultDialect(dialect)
                .getSchema(Documents.read(file))
                .validate(document);
    }
}
