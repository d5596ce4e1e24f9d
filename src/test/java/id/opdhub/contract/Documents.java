package id.opdhub.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.opdhub.contract.LiveSystem.Destination;
import id.opdhub.contract.LiveSystem.Feed;
import id.opdhub.contract.LiveSystem.Way;
import id.opdhub.log.Topics;
import id.opdhub.record.RecordTypes;

/** The documents of a hub with one system of every kind. */
final class Documents {

    static final String RESIDENT = "id.opdhub.kependudukan.penduduk.v1";
    static final LiveSystem VILLAGE = new LiveSystem(
            "desa-uji",
            "Aplikasi Desa",
            "Nagari Uji",
            List.of(new Feed("penduduk", Way.CALLS, Set.of(RESIDENT), Set.of("text/csv"), Optional.empty())),
            Optional.of(new Destination(Set.of(RESIDENT), false, Set.of("application/json"), Optional.empty())));
    static final LiveSystem REGISTER = new LiveSystem(
            "siak-uji",
            "SIAK",
            "Disdukcapil Uji",
            List.of(
                    new Feed(
                            "peristiwa",
                            Way.WRITES,
                            Set.of(RESIDENT),
                            Set.of("application/json"),
                            Optional.of("siak.peristiwa")),
                    new Feed("ditanya", Way.IS_ASKED, Set.of(RESIDENT), Set.of("application/json"), Optional.empty())),
            Optional.of(
                    new Destination(Set.of(RESIDENT), true, Set.of("application/json"), Optional.of("siak.penduduk"))));
    static final LiveSystem LEGACY = new LiveSystem(
            "lama-uji",
            "Aplikasi lama",
            "Dinas Uji",
            List.of(),
            Optional.of(new Destination(Set.of(RESIDENT), true, Set.of("application/xml"), Optional.empty())));

    private static final TypeSchemas TYPES = new TypeSchemas(RecordTypes.load(Path.of("routes/types")));

    private Documents() {}

    static JsonNode openApi(Locale locale, LiveSystem... systems) {
        return new OpenApi(TYPES).of(List.of(systems), locale);
    }

    static JsonNode asyncApi(Locale locale, LiveSystem... systems) {
        return new AsyncApi(TYPES, new Topics("hub")).of(List.of(systems), locale);
    }

    /** A file beside this class. */
    static JsonNode read(String file) {
        try (InputStream stream = Documents.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
