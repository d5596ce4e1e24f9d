package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would keep the hub busy, or fill its memory, are refused by name; the rest is taken all the same. */
class HostileVocabularyTest extends ChangedVocabulary {

    @Test
    @Timeout(30)
    void refusesASchemaWhoseReferencesBranchWithoutEnd() throws IOException {
        StringBuilder parts = new StringBuilder("{\"type\": \"object\", \"$ref\": \"#/$defs/a0\", \"$defs\": {");
        for (int number = 0; number < 40; number++) {
            String next = "{\"$ref\": \"#/$defs/a" + (number + 1) + "\"}";
            parts.append("\"a" + number + "\": {\"allOf\": [" + next + ", " + next + "]}, ");
        }
        write("types/id.opdhub.uji.cabang.v1.schema.json", parts + "\"a40\": {}}}");

        assertThat(look()).isFalse();

        assertThat(refusals()).singleElement().asString().contains("id.opdhub.uji.cabang.v1", "references");
    }

    @Test
    void refusesWhatIsNestedTooDeeplyAndTakesTheRest() throws IOException {
        write("types/id.opdhub.uji.dalam.v1.schema.json", "{\"not\":".repeat(900) + "{}" + "}".repeat(900));
        write("codelists/dalam.yaml", "[".repeat(50_000));
        edit(BIRTH, "\"properties\": {", "\"properties\": {\"cuaca\": {\"type\": \"string\"},");

        assertThat(look()).isTrue();

        assertThat(refusals()).hasSize(2).allMatch(refusal -> refusal.contains("dalam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pattern\": %s", "\"not\": {\"pattern\": %s}", "\"patternProperties\": {%s: {}}"})
    void refusesAPatternThatWouldFillTheMemory(String place) throws IOException {
        String part = place.formatted("\"((a{1,999}){1,999}){1,999}\"");
        String birth = Files.readString(routes.resolve(BIRTH));
        write("types/id.opdhub.uji.pola.v1.schema.json", "{" + part + "," + birth.substring(birth.indexOf('{') + 1));

        assertThat(look()).isFalse();

        assertThat(refusals()).singleElement().asString().contains("uji.pola.v1", "pattern");
    }

    @Test
    @Timeout(30)
    void refusesWhatIsNoPlainFileOrTooLarge() throws Exception {
        assertThat(new ProcessBuilder(
                                "mkfifo", routes.resolve("codelists/pipa.yaml").toString())
                        .start()
                        .waitFor())
                .isZero();
        write("codelists/besar.yaml", "#".repeat(3 << 20));

        assertThat(look()).isFalse();

        assertThat(refusals())
                .satisfiesExactlyInAnyOrder(
                        pipe -> assertThat(pipe).contains("pipa.yaml", "plain file"),
                        large -> assertThat(large).contains("besar.yaml", "2 MB"));
    }
}
