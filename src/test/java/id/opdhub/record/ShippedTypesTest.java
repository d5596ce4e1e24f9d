package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The record types that we ship are complete, and say the same thing with the same words wherever it stands. */
class ShippedTypesTest {

    private static final RecordTypes TYPES = RecordTypes.load(Path.of("routes/types"));
    private static final CodeLists LISTS = CodeLists.load(Path.of("routes/codelists"));
    private static final Set<String> SHARED_PARTS = Set.of("asal", "mutu", "temuan", "identitas");

    @Test
    void coverTheNineDomains() {
        assertThat(TYPES.all())
                .extracting(type -> type.name().split("\\.")[2])
                .contains(
                        "kependudukan",
                        "perizinan",
                        "pengaduan",
                        "kesehatan",
                        "pendidikan",
                        "pajak",
                        "sosial",
                        "kepegawaian",
                        "ketenagakerjaan");
    }

    @Test
    void lackNoAttributeAndNoCodeList() {
        assertThat(TYPES.all()).allSatisfy(type -> {
            assertThat(type.missingAnnotations()).isEmpty();
            assertThat(type.codeLists()).allMatch(list -> LISTS.find(list).isPresent());
        });
    }

    @Test
    void describeAFieldOfAPersonTheSameInEveryType() {
        Map<String, Set<String>> wordings = new TreeMap<>();
        TYPES.all().forEach(type -> type.schema()
                .at("/$defs/warga/properties")
                .properties()
                .forEach(field -> wordings.computeIfAbsent(field.getKey(), name -> new TreeSet<>())
                        .add(field.getValue().toString())));

        assertThat(wordings).containsKey("nik").allSatisfy((field, wording) -> assertThat(wording)
                .hasSize(1));
    }

    @Test
    void repeatTheSharedPartsWordForWord() {
        assertThat(SHARED_PARTS).allSatisfy(part -> assertThat(TYPES.all().stream()
                        .map(type -> type.schema().at("/$defs/" + part))
                        .filter(JsonNode::isObject)
                        .collect(Collectors.toSet()))
                .hasSize(1));
    }
}
