package id.opdhub.ingest;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;

/** Publishes the record types and their JSON Schemas. */
@RestController
class TypesController {

    private final RecordTypes types;

    TypesController(RecordTypes types) {
        this.types = types;
    }

    /** A type and where its schema is. */
    record TypeLink(String type, String title, String schema) {

        static TypeLink of(RecordType type) {
            return new TypeLink(type.name(), type.schema().path("title").asText(), "/v1/types/" + type.name());
        }
    }

    @GetMapping("/v1/types")
    List<TypeLink> all() {
        return types.all().stream().map(TypeLink::of).toList();
    }

    @GetMapping("/v1/types/{type}")
    JsonNode schema(@PathVariable String type) {
        return types.find(type).map(RecordType::schema).orElseThrow(() -> new UnknownType(type));
    }
}
