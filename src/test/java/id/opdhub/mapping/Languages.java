package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.opdhub.mapping.functions.CodeTables;
import id.opdhub.mapping.functions.ValueTable;
import id.opdhub.record.Regions;

/** A mapping language with one small code list, one table and a clock that stands still. */
final class Languages {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-17T03:00:00Z"), ZoneOffset.ofHours(7));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SEXES =
            Map.of("1", "1", "2", "2", "L", "1", "P", "2", "LAKI-LAKI", "1", "PEREMPUAN", "2");
    private static final Map<String, ValueTable> TABLES = Map.of(
            "status-dasar",
            new ValueTable(Map.of(
                    "1",
                    Optional.of("HIDUP"),
                    "Mati",
                    Optional.of("MENINGGAL"),
                    "99",
                    Optional.empty(),
                    "true",
                    Optional.of("HIDUP"))));
    private static final Map<String, String> LABELS = Map.of("1", "LAKI-LAKI", "2", "PEREMPUAN");

    private Languages() {}

    static MappingLanguage language() {
        return new MappingLanguage(new OneList(), Regions.shipped(), TABLES, CLOCK);
    }

    static Mapping mapping(String source) {
        return language().compile("test.jslt", source);
    }

    static JsonNode apply(String source, String input) {
        return mapping(source).apply(json(input));
    }

    /** Checks what an expression over {@code .x} gives; both sides are written with single quotes. */
    static void check(String expression, String input, String expected) {
        assertThat(apply(expression.replace('\'', '"'), "{'x': " + input + "}").toString())
                .as("%s of %s", expression, input)
                .isEqualTo(json(expected).toString());
    }

    /** JSON with single quotes, so that it can be read in Java. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The list of sexes and nothing else. */
    private static final class OneList implements CodeTables {

        @Override
        public boolean exists(String list) {
            return list.equals("jenis-kelamin");
        }

        @Override
        public Optional<String> code(String list, String spelling) {
            return exists(list)
                    ? Optional.ofNullable(SEXES.get(spelling.toUpperCase(java.util.Locale.ROOT)))
                    : Optional.empty();
        }

        @Override
        public Optional<String> label(String list, String code) {
            return exists(list) ? Optional.ofNullable(LABELS.get(code)) : Optional.empty();
        }
    }
}
