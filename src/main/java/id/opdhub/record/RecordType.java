package id.opdhub.record;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;

/** One type of record: its JSON Schema and what the schema's {@code x-hub} says of every record of the type. */
public final class RecordType {

    /** How the name of a type's file ends, after the type's name. */
    public static final String SUFFIX = ".schema.json";

    private final String name;
    private final JsonNode schema;
    private final Schema compiled;
    private final SchemaField fields;
    private final HubStatement statement;
    private final CheckedField checked;

    RecordType(String name, JsonNode schema, Schema compiled, SchemaField fields, HubStatement statement) {
        this.name = name;
        this.schema = schema;
        this.compiled = compiled;
        this.fields = fields;
        this.statement = statement;
        this.checked = CheckedField.of(fields);
    }

    /**
     * Reads a type as its file has it.
     *
     * @throws IllegalArgumentException naming file and place of what is wrong
     */
    public static RecordType read(String file, String content) {
        return RecordTypeFile.read(file, content);
    }

    public String name() {
        return name;
    }

    /** The schema as published. */
    public JsonNode schema() {
        return schema;
    }

    public Sensitivity sensitivity() {
        return statement.sensitivity();
    }

    /** Whom the record is about: the first subject of {@code x-hub} that is present. */
    public Optional<SubjectSource> subject(ObjectNode data) {
        for (HubStatement.SubjectPlace place : statement.subjects()) {
            Optional<String> value = text(data, place.pointer());
            if (value.isPresent()) {
                return Optional.of(new SubjectSource(place.kind(), value.get()));
            }
        }
        return Optional.empty();
    }

    /** The regions the record concerns, Kemendagri codes, the first one leading; empty when none is named. */
    public List<String> regions(ObjectNode data) {
        Set<String> regions = new LinkedHashSet<>();
        for (JsonPointer pointer : statement.regions()) {
            text(data, pointer).ifPresent(regions::add);
        }
        return List.copyOf(regions);
    }

    /** When it happened; a date alone is the start of that day in Jakarta time. */
    public Optional<OffsetDateTime> time(ObjectNode data) {
        return text(data, statement.time()).flatMap(Rfc3339::moment);
    }

    /** Whether records of the type can have the field, given as a dotted path that goes through arrays. */
    public boolean hasField(String path) {
        String named = path.endsWith(".*") ? path.substring(0, path.length() - 2) : path;
        return fields.allows(Arrays.asList(named.split("\\.", -1)));
    }

    /** What a later version of the type must not change, as long as somebody relies on this one. */
    public List<SchemaChange> incompatibleWith(RecordType later) {
        return SchemaChange.between(schema, later.schema);
    }

    /** The code lists that the schema names. */
    public Set<String> codeLists() {
        return checked.codeLists();
    }

    /** Where the schema does not say of a field what a Standar Data must. */
    public List<MissingAnnotation> missingAnnotations() {
        return MissingAnnotation.in(fields);
    }

    List<Error> schemaErrors(ObjectNode data) {
        return compiled.validate(data);
    }

    CheckedField checkedFields() {
        return checked;
    }

    /** Whether the field decides where the record goes. */
    boolean isRegion(String field) {
        return statement.regions().stream()
                .anyMatch(pointer -> pointer.toString().equals(field));
    }

    private static Optional<String> text(ObjectNode data, JsonPointer pointer) {
        JsonNode value = data.at(pointer);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
