package id.opdhub.record;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads one {@code <type>.schema.json}. What is wrong with it is said with file and place. */
final class RecordTypeFile {

    private static final Pattern TYPE_NAME =
            Pattern.compile("id\\.opdhub\\.[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*\\.v[1-9][0-9]*");
    /** Whoever reads a schema descends into it as deep as it goes. */
    private static final StreamReadConstraints SHALLOW =
            StreamReadConstraints.builder().maxNestingDepth(100).build();

    private static final ObjectReader JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(SHALLOW).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private RecordTypeFile() {}

    /** @throws IllegalArgumentException naming file and place of what is wrong */
    static RecordType read(Path path) {
        String file = path.getFileName().toString();
        return read(file, TextFile.read(path));
    }

    /** @throws IllegalArgumentException naming file and place of what is wrong */
    static RecordType read(String file, String content) {
        String name = file.substring(0, file.length() - RecordType.SUFFIX.length());
        if (!TYPE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    file + ": the name is not id.opdhub.<domain>.<entity>.v<major>" + RecordType.SUFFIX);
        }
        JsonNode schema = parse(file, content);
        if (!schema.path("type").asText().equals("object")) {
            throw new IllegalArgumentException(file + "#/type: is not \"object\"");
        }
        if (!schema.path("$schema").asText(SchemaCompiler.DRAFT).equals(SchemaCompiler.DRAFT)) {
            throw new IllegalArgumentException(file + "#/$schema: is not " + SchemaCompiler.DRAFT);
        }
        SchemaField fields = SchemaReader.read(file, schema);
        HubStatement statement = HubStatementReader.read(file, schema, fields);
        return new RecordType(name, schema, SchemaCompiler.compile(file, schema), fields, statement);
    }

    private static JsonNode parse(String file, String content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new IllegalArgumentException(file + ':' + line + ": " + malformed.getOriginalMessage(), malformed);
        }
    }
}
