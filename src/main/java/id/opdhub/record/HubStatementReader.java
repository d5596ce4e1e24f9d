package id.opdhub.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.record.HubStatement.SubjectPlace;
import id.opdhub.record.identifier.Identifier;

/** Reads the {@code x-hub} of a schema, and refuses one that names what the schema does not have. */
final class HubStatementReader {

    private final String file;
    private final JsonNode statement;
    private final SchemaField fields;

    private HubStatementReader(String file, JsonNode statement, SchemaField fields) {
        this.file = file;
        this.statement = statement;
        this.fields = fields;
    }

    /** @throws IllegalArgumentException naming file and pointer of what is wrong */
    static HubStatement read(String file, JsonNode schema, SchemaField fields) {
        return new HubStatementReader(file, schema.path("x-hub"), fields).read();
    }

    private HubStatement read() {
        if (!statement.isObject()) {
            throw wrong("", "is missing; it says subject, region, time, klasifikasi and datapribadi");
        }
        return new HubStatement(
                subjects(),
                regions(),
                pointer(statement.path("time"), "/time"),
                new Sensitivity(
                        choice("klasifikasi", Sensitivity.Classification.class),
                        choice("datapribadi", Sensitivity.PersonalData.class)));
    }

    private List<SubjectPlace> subjects() {
        JsonNode listed = list("subject", "[{warga: /warga/nik}, {rekaman: /asal/id_asal}]");
        List<SubjectPlace> places = new ArrayList<>();
        for (int index = 0; index < listed.size(); index++) {
            places.add(subject(listed.get(index), "/subject/" + index));
        }
        return places;
    }

    private SubjectPlace subject(JsonNode one, String place) {
        if (!one.isObject() || one.size() != 1) {
            throw wrong(place, "is not one kind with one JSON pointer, as in {warga: /warga/nik}");
        }
        String kind = one.fieldNames().next();
        SubjectSource.Kind known = Arrays.stream(SubjectSource.Kind.values())
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> wrong(place, "is not one of warga, usaha, objekpajak, rekaman"));
        return new SubjectPlace(known, pointer(one.get(kind), place + '/' + kind));
    }

    private List<JsonPointer> regions() {
        JsonNode listed = list("region", "[/warga/alamat/kode_desa]");
        List<JsonPointer> pointers = new ArrayList<>();
        for (int index = 0; index < listed.size(); index++) {
            JsonPointer pointer = pointer(listed.get(index), "/region/" + index);
            pointers.add(pointer);
            // A record goes where its regions say, so they are checked whether or not the schema asks for it.
            find(pointer).ifPresent(field -> field.identify(Identifier.WILAYAH));
        }
        return pointers;
    }

    private JsonNode list(String name, String example) {
        JsonNode listed = statement.path(name);
        if (!listed.isArray() || listed.isEmpty()) {
            throw wrong('/' + name, "is not a list such as " + example);
        }
        return listed;
    }

    private JsonPointer pointer(JsonNode written, String place) {
        try {
            JsonPointer pointer = JsonPointer.compile(written.isTextual() ? written.textValue() : "-");
            if (find(pointer).isEmpty()) {
                throw wrong(place, "names no field of the schema");
            }
            return pointer;
        } catch (IllegalArgumentException malformed) {
            throw malformed.getMessage().startsWith(file) ? malformed : wrong(place, "is not a JSON pointer");
        }
    }

    private Optional<SchemaField> find(JsonPointer pointer) {
        List<String> names = new ArrayList<>();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (!rest.mayMatchElement()) {
                names.add(rest.getMatchingProperty());
            }
        }
        return fields.at(names);
    }

    private <E extends Enum<E>> E choice(String name, Class<E> choices) {
        E[] known = choices.getEnumConstants();
        return Arrays.stream(known)
                .filter(candidate ->
                        candidate.name().equals(statement.path(name).asText()))
                .findFirst()
                .orElseThrow(() -> wrong('/' + name, "is not one of " + Arrays.toString(known)));
    }

    private IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(file + "#/x-hub" + place + ": " + what);
    }
}
