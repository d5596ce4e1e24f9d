package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may change in a type that others rely on. */
class SchemaChangeTest {

    private static final String NAME = "id.opdhub.uji.rumah.v1.schema.json";
    private static final String SCHEMA = """
            {
              "type": "object",
              "x-hub": {"subject": [{"rekaman": "/nomor"}], "region": ["/wilayah"], "time": "/waktu",
                        "klasifikasi": "TERBATAS", "datapribadi": "UMUM"},
              "properties": {
                "nomor": {"type": "string", "title": "Nomor", "maxLength": 20, "x-satuan": "-"},
                "catatan": true,
                "rincian": {"type": "object"},
                "luas": {"$ref": "#/$defs/bebas", "maxLength": 9},
                "wilayah": {"type": "string"},
                "waktu": {"type": "string", "format": "date-time"},
                "atap": {"enum": ["SENG", "GENTENG"]},
                "penghuni": {"type": "array", "items": {"$ref": "#/$defs/orang"}}
              },
              "required": ["nomor", "wilayah"],
              "additionalProperties": false,
              "$defs": {
                "bebas": true,
                "orang": {"type": "object", "description": "Orang", "properties": {"nama": {"type": "string"},
                          "anak": {"type": "array", "items": {"$ref": "#/$defs/orang"}}}, "required": ["nama"], "additionalProperties": false}
              }
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "maxLength": 20     | "maxLength": 30              | /nomor          | CHANGED
            "maxLength": 20     | "maxLength": 10              | /nomor          | CHANGED
            "SENG", "GENTENG"   | "SENG", "GENTENG", "IJUK"    | /atap           | CHANGED
            "SENG", "GENTENG"   | "SENG"                       | /atap           | CHANGED
            "atap":             | "bahan":                     | /atap           | GONE
            "nomor", "wilayah"] | "nomor", "wilayah", "waktu"] | /waktu          | REQUIRED
            "nomor", "wilayah"] | "nomor"]                     | /wilayah        | CHANGED
            "nama": {"type"     | "nama": {"maxLength": 9, "type" | /penghuni/nama | CHANGED
            "properties": {"nama"| "properties": {"panggilan"  | /penghuni/nama  | GONE
            "$ref": "#/$defs/orang" | "type": "string" | /penghuni/nama | GONE
            "catatan": true     | "catatan": false             | /catatan        | CHANGED
            "rincian": {"type": "object"} | "rincian": {"type": "object", "properties": {"luas": {"type": "number"}}} | /rincian/luas | CHANGED
            "x-satuan": "-"     | "x-satuan": "ribu rupiah"    | /nomor          | CHANGED
            "items": {"$ref": "#/$defs/orang"}}}, | "items": {}}},     | /penghuni/anak  | CHANGED
            "bebas": true       | "bebas": false               | /luas           | CHANGED
            "UMUM"              | "SPESIFIK"                   |                 | CHANGED
            "additionalProperties": false, | "minProperties": 2, |               | CHANGED
            """)
    void namesWhatBreaksSomebody(String before, String after, String pointer, SchemaChange.Kind kind) {
        assertThat(SCHEMA).contains(before);

        assertThat(type(SCHEMA).incompatibleWith(type(SCHEMA.replace(before, after))))
                .contains(new SchemaChange(pointer == null ? "" : pointer, kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "atap":             | "lantai": {"type": "string"}, "atap":
            "title": "Nomor"    | "title": "Nomor rumah", "description": "Menurut RT"
            "SENG", "GENTENG"   | "GENTENG", "SENG"
            "nomor", "wilayah"] | "wilayah", "nomor"]
            "nama": {"type"     | "umur": {"type": "integer"}, "nama": {"type"
            "#/$defs/orang"     | "#/$defs/warga"
            "orang":            | "lain": {"type": "string"}, "orang":
            """)
    void letsNewOptionalFieldsAndWordsForPeopleThrough(String before, String after) {
        String changed = SCHEMA.replace(before, after).replace("\"orang\":", name(after));

        assertThat(type(SCHEMA).incompatibleWith(type(changed))).isEmpty();
    }

    @Test
    void findsNothingInTheSameType() throws IOException {
        try (var files = Files.list(Path.of("routes/types"))) {
            assertThat(files.map(RecordTypeFile::read))
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(type.incompatibleWith(type)).isEmpty());
        }
    }

    /** A definition goes by another name together with what refers to it. */
    private static String name(String after) {
        return after.endsWith("warga\"") ? "\"warga\":" : "\"orang\":";
    }

    private static RecordType type(String schema) {
        return RecordType.read(NAME, schema);
    }
}
