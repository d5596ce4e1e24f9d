package id.opdhub.mapping.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.mapping.Payload;
import id.opdhub.mapping.PayloadReader;

/** What a mapping gives is written so that nothing of a value becomes part of the form, or is refused. */
class FormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 'x'}",
                "{'a': {'@b': 'x', 'c': ['1', '2'], 'd': ''}}",
                "{'a': {'b': '<c>&amp; \\\" ]]> \\t é'}}",
                "{'a': {'@b': '\\\" onclick=\\\"x', '#text': 'isi'}}"
            })
    void writesXmlThatIsReadAsItWas(String tree) {
        Written written = Form.XML.write(json(tree));

        Payload read = PayloadReader.read(written.text(), written.contentType());
        assertThat(((Payload.Tree) read).root()).isEqualTo(json(tree));
    }

    @Test
    void keepsPrefixesAndLeavesOutWhatXmlCannotHold() {
        assertThat(Form.XML
                        .write(json("{'s:A': {'@xmlns:s': 'urn:x', 's:B': 'a\\u0000b'}}"))
                        .text())
                .endsWith("<s:A xmlns:s=\"urn:x\"><s:B>ab</s:B></s:A>\n");
    }

    @Test
    void writesAFieldOfAFormForEachValue() {
        Written written = Form.FORM.write(json("{'nama': 'SITI & CO', 'kota': ['a=b', 'ç'], 'tahun': 2026}"));

        assertThat(written.text()).isEqualTo("nama=SITI+%26+CO&kota=a%3Db&kota=%C3%A7&tahun=2026");
        assertThat(written.contentType()).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void writesPartsWithFilesAndTheSameBytesEachTime() {
        JsonNode tree = json(
                "{'desa': '1306012001', 'berkas': {'@filename': 'a\\\"b.csv', '@type': 'text/csv', '#text': 'x;y'}}");
        Written written = Form.MULTIPART.write(tree);

        assertThat(written).isEqualTo(Form.MULTIPART.write(tree));
        String boundary = written.contentType().substring("multipart/form-data; boundary=".length());
        assertThat(Arrays.stream(written.text().split("--" + boundary))
                        .map(String::strip)
                        .collect(Collectors.toList()))
                .containsExactly(
                        "",
                        "Content-Disposition: form-data; name=\"desa\"\r\n\r\n1306012001",
                        "Content-Disposition: form-data; name=\"berkas\"; filename=\"a%22b.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\nx;y",
                        "--");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XML | {'a': 1, 'b': 2}",
                "XML | ['a']",
                "XML | {'1a': 'x'}",
                "XML | {'a><b': 'x'}",
                "XML | {'a': [1, 2]}",
                "XML | {'a': {'@b': {'c': 1}}}",
                "FORM | {'a': {'b': 1}}",
                "FORM | [1]",
                "MULTIPART | [1]"
            })
    void refusesATreeOfAnotherShape(Form form, String tree) {
        assertThatThrownBy(() -> form.write(json(tree))).isInstanceOf(UnwritableTree.class);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
