package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import id.opdhub.mapping.functions.HubFunctions;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;

/** The page about mappings names every function of the hub's own. */
class FunctionsPageTest {

    private static final Path PAGE = Path.of("src/docs/folders-mappings.md");

    @Test
    void namesEveryFunction() throws IOException {
        HubFunctions functions = new HubFunctions(
                new LiveCodeTables(CodeLists.load(Path.of("routes/codelists"))),
                Regions.shipped(),
                Map.of(),
                Clock.systemUTC());
        String page = Files.readString(PAGE);

        Set<String> unnamed = new TreeSet<>(functions.own());
        unnamed.removeIf(name -> page.contains("`" + name + "(") || page.contains("`" + name + "`"));

        assertThat(functions.own()).contains("nik", "table");
        assertThat(unnamed).isEmpty();
    }
}
