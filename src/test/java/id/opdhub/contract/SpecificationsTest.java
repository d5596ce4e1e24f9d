package id.opdhub.contract;

import static id.opdhub.contract.Documents.LEGACY;
import static id.opdhub.contract.Documents.REGISTER;
import static id.opdhub.contract.Documents.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The documents are what their specifications want, whole, and in words. */
class SpecificationsTest {

    private static final LiveSystem[] SYSTEMS = {VILLAGE, REGISTER, LEGACY};
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    @Test
    void openApiFollowsItsSpecification() {
        assertThat(Specifications.OPENAPI.errors(Documents.openApi(Locale.ENGLISH, SYSTEMS)))
                .isEmpty();
        assertThat(Specifications.OPENAPI.errors(broken(Documents.openApi(Locale.ENGLISH))))
                .isNotEmpty();
    }

    @Test
    void asyncApiFollowsItsSpecification() {
        assertThat(Specifications.ASYNCAPI.errors(Documents.asyncApi(Locale.ENGLISH, SYSTEMS)))
                .isEmpty();
        assertThat(Specifications.ASYNCAPI.errors(broken(Documents.asyncApi(Locale.ENGLISH))))
                .isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhereWithinTheDocument() {
        documents().forEach(document -> assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .filteredOn(reference -> reference.startsWith("#"))
                .allMatch(reference -> !document.at(JsonPointer.compile(reference.substring(1)))
                        .isMissingNode()));
    }

    @Test
    void everyTextIsFilledIn() {
        documents().forEach(document -> assertThat(document.findValuesAsText("description"))
                .isNotEmpty()
                .noneMatch(text -> text.isBlank() || text.startsWith("$") || text.contains("''")));
    }

    /** From the files themselves: a bundle would lend the Indonesian text where the English one is missing. */
    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(keys("texts.properties"))
                .isEqualTo(keys("texts_en.properties"))
                .isNotEmpty();
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            properties.load(stream);
        }
        return properties.stringPropertyNames();
    }

    private static Stream<JsonNode> documents() {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Stream.of(Documents.openApi(language, SYSTEMS), Documents.asyncApi(language, SYSTEMS)));
    }

    private static JsonNode broken(JsonNode document) {
        ((ObjectNode) document).putObject("info").put("judul", "tanpa title");
        return document;
    }
}
