package id.opdhub.record;

import java.net.URISyntaxException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A small record type and invented people, so that each test says only what differs. */
final class Samples {

    static final String TYPE = "id.opdhub.uji.pindah.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    static RecordType type() {
        return RecordTypes.load(folder("types")).find(TYPE).orElseThrow();
    }

    static CodeLists codeLists() {
        return CodeLists.load(folder("codelists"));
    }

    static ObjectNode move() {
        return json("""
                {"warga": {"nik": "1306025708909001", "no_kk": "1306021503129001", "nama_lengkap": "SITI RAHMAH",
                           "tanggal_lahir": "1990-08-17", "jenis_kelamin": "2", "agama": "1",
                           "alamat": {"kode_desa": "1306022001", "rt": "001"}},
                 "tanggal_peristiwa": "2026-03-01", "wilayah_asal": "1373", "asal": {"id_asal": "P-9001"}}""");
    }

    /** The record with one field set, given as a JSON pointer and JSON. */
    static ObjectNode moveWith(String pointer, String value) {
        ObjectNode move = move();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) move.at(pointer.substring(0, last))).set(pointer.substring(last + 1), tree(value));
        return move;
    }

    static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    static ObjectNode json(String text) {
        return (ObjectNode) tree(text);
    }

    static Path folder(String name) {
        try {
            return Path.of(Samples.class.getResource(name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("sample is no JSON", malformed);
        }
    }
}
