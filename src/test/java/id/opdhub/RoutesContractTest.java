package id.opdhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.SystemFolders;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.FolderReader;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.samples.Expectations;
import id.opdhub.registry.samples.SampleResult;
import id.opdhub.registry.samples.SampleRuns;

/** Every folder that we ship follows the rules, and every sample gives what its files say: the build's {@code check}. */
class RoutesContractTest {

    private static final Path ROUTES = Path.of("routes");
    private static final Vocabulary VOCABULARY =
            Vocabulary.load(ROUTES.resolve("types"), ROUTES.resolve("codelists"), Clock.systemUTC());

    @TestFactory
    Stream<DynamicContainer> everyFolderKeepsItsContract() {
        return new SystemFolders(ROUTES.resolve("systems"))
                .all().stream().map(Folder::read).map(RoutesContractTest::contractOf);
    }

    private static DynamicContainer contractOf(Folder folder) {
        CheckedFolder checked = new FolderReader(VOCABULARY, Clock.systemUTC()).read(folder);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("follows the rules", () -> assertThat(errors(checked.findings()))
                .isEmpty()));
        if (!checked.refused()) {
            new SampleRuns(VOCABULARY).run(checked).forEach(result -> tests.add(sample(folder, result)));
        }
        return DynamicContainer.dynamicContainer(folder.id(), tests);
    }

    private static DynamicTest sample(Folder folder, SampleResult result) {
        return DynamicTest.dynamicTest(
                result.sample().file(),
                () -> assertThat(errors(Expectations.compare(folder, result))).isEmpty());
    }

    private static List<String> errors(List<FolderFinding> findings) {
        return findings.stream()
                .filter(FolderFinding::refuses)
                .map(finding -> finding.text(Locale.ROOT))
                .toList();
    }
}
