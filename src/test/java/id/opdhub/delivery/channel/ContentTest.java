package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.mapping.functions.ValueTable;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;
import id.opdhub.support.Records;

/** What a route made of a record, as it is sent. */
class ContentTest {

    private static final MappingLanguage LANGUAGE = new MappingLanguage(
                    CodeLists.load(Path.of("routes/codelists")), Regions.shipped(), Records.CLOCK)
            .with(Map.of("sex", new ValueTable(Map.of("1", Optional.of("L")))));

    @Test
    void sendsWhatTheTablesTranslated() {
        assertThat(content("1").orElseThrow().bytes()).asString().isEqualTo("{\"jk\":\"L\"}");
    }

    @Test
    void sendsNothingThatATableDidNotHave() {
        assertThatExceptionOfType(MappingFailure.class)
                .isThrownBy(() -> content("7"))
                .withMessageContaining("tables/sex.yaml")
                .withMessageNotContaining("7");
    }

    private static Optional<Content> content(String sex) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("sex", sex);
        JsonNode mapped =
                LANGUAGE.compile("uji.jslt", "{\"jk\": table(\"sex\", .sex)}").apply(data);
        Message message = new DefaultMessage(new DefaultCamelContext());
        message.setBody(mapped);
        return Content.of(message, new Delivery(null, Map.of(), data));
    }
}
