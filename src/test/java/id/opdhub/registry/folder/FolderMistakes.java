package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.FolderFixture;
import id.opdhub.registry.TestVocabulary;

/** Spoils a sound folder in one way at a time, and holds the findings against place and remedy. */
abstract class FolderMistakes {

    static final String SYSTEM = "system.yaml";
    static final String ROUTES = "kantor.camel.yaml";

    @TempDir
    Path root;

    DynamicTest inSystem(String name, String old, String now, int line, String remedy) {
        return mistake(name, fixture -> fixture.replacing(SYSTEM, old, now), SYSTEM, line, remedy);
    }

    DynamicTest inRoutes(String name, String old, String now, int line, String remedy) {
        return mistake(name, fixture -> fixture.replacing(ROUTES, old, now), ROUTES, line, remedy);
    }

    DynamicTest mistake(String name, UnaryOperator<FolderFixture> spoil, String file, int line, String remedy) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(findings(name, spoil)).anySatisfy(text -> assertThat(text)
                        .startsWith(file + ":" + line + ": ")
                        .containsPattern("→.*" + Pattern.quote(remedy))));
    }

    List<String> findings(String name, UnaryOperator<FolderFixture> spoil) {
        FolderFixture fixture = spoil.apply(FolderFixture.in(root.resolve(name)));
        CheckedFolder checked =
                new FolderReader(TestVocabulary.SHIPPED, TestVocabulary.CLOCK).read(Folder.read(fixture.directory()));
        return checked.findings().stream()
                .map(finding -> finding.text(Locale.ROOT))
                .toList();
    }
}
