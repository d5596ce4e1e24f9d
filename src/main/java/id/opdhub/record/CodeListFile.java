package id.opdhub.record;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * A code list as its file has it. Source and version tell people where the codes come from; the hub reads the rest.
 */
record CodeListFile(String name, String title, String source, String version, List<CodeList.Value> values) {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(CodeListFile.class);

    CodeListFile {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException("has no values");
        }
        values = List.copyOf(values);
    }

    /** @throws IllegalArgumentException naming the file and what is wrong */
    static CodeList read(Path path) {
        return read(path.getFileName().toString(), TextFile.read(path));
    }

    /** @throws IllegalArgumentException naming the file and what is wrong */
    static CodeList read(String file, String content) {
        try {
            CodeListFile read = YAML.readValue(content);
            if (read == null || !file.equals(read.name() + CodeList.SUFFIX)) {
                throw new IllegalArgumentException("name is not the name of the file");
            }
            return new CodeList(read.name(), read.values());
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new IllegalArgumentException(file + ':' + line + ": " + malformed.getOriginalMessage(), malformed);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(file + ": " + refused.getMessage(), refused);
        }
    }
}
