package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.CheckCommand;

/** Fifty mistakes, each found at its file and line, and one at a time. */
class SpoiltFoldersTest {

    @TempDir
    Path routes;

    @BeforeEach
    void shareTypes() throws Exception {
        for (String kind : List.of("types", "codelists")) {
            Files.createSymbolicLink(
                    routes.resolve(kind), Path.of("routes", kind).toAbsolutePath());
        }
    }

    @TestFactory
    Stream<DynamicTest> findsEachAtItsFileAndLine() {
        List<SpoiltFolder> all = SpoiltFolders.all();
        Path whole = SpoiltFolders.whole(routes);
        assertThat(all).hasSize(50);
        return IntStream.range(0, all.size())
                .mapToObj(index -> DynamicTest.dynamicTest(
                        all.get(index).place() + index, () -> finds(all.get(index), whole, "rusak-" + index)));
    }

    private void finds(SpoiltFolder spoilt, Path whole, String id) {
        spoilt.write(whole, routes.resolve("systems"), id);

        assertThat(check(routes, id)).contains(id + "/" + spoilt.place());
    }

    private static String check(Path routes, String id) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = CheckCommand.run(
                List.of("--routes", routes.toString(), id), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        return said.toString(StandardCharsets.UTF_8);
    }
}
