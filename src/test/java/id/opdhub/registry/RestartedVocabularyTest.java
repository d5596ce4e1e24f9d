package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.registry.vocabulary.Trial;

/** What was kept of types and code lists outlasts a start, a missing volume and a moved folder. */
class RestartedVocabularyTest extends ChangedVocabulary {

    @Test
    void refusesTheSameAfterARestart() {
        edit(BIRTH, "\"nomor_akta\"", "\"nomor_surat\"");

        assertThat(restart()).isFalse();

        assertThat(refusals()).singleElement().asString().contains(BIRTH, FolderFixture.ID);
        assertThat(vocabulary
                        .types()
                        .find("id.opdhub.kependudukan.kelahiran.v1")
                        .orElseThrow()
                        .hasField("nomor_akta"))
                .isTrue();
    }

    @Test
    void refusesAfterARestartWhatBreaksSamples() {
        edit(SEX, "Wanita,", "");

        assertThat(restart(breaking())).isFalse();

        assertThat(refusals()).singleElement().asString().contains(SEX, FolderFixture.ID);
        assertThat(vocabulary.codeLists().find("jenis-kelamin").orElseThrow().codeOf("wanita"))
                .contains("2");
    }

    @Test
    void forgetsNothingAtAStartWithoutItsVolume() throws IOException {
        Files.move(routes.resolve("types"), routes.resolve("elsewhere"));
        Files.move(routes.resolve("codelists"), routes.resolve("elsewhere-too"));

        restart();

        assertThat(kept.all()).isNotEmpty();
        assertThat(vocabulary.types().all()).isNotEmpty();
    }

    @Test
    void readsTypesBehindALinkAndPassesHiddenFoldersBy() throws IOException {
        Path types = routes.resolve("types");
        Path mounted = Files.move(types, routes.resolve("mounted"));
        Files.createDirectory(mounted.resolve("..2026"));
        Files.copy(routes.resolve("mounted").resolve(DEATH.substring(6)), mounted.resolve("..2026/copy.json"));
        Files.createSymbolicLink(types, mounted);

        assertThat(restart()).isTrue();

        assertThat(refusals()).isEmpty();
        assertThat(vocabulary.types().all()).isNotEmpty();
    }

    @Test
    void takesNothingFromAVolumeThatIsNotThere() throws IOException {
        Files.move(routes.resolve("types"), routes.resolve("elsewhere"));
        Files.move(routes.resolve("codelists"), routes.resolve("elsewhere-too"));

        assertThat(look()).isFalse();

        assertThat(vocabulary.types().all()).isNotEmpty();
    }

    private static Trial breaking() {
        return (candidate, concerned) -> Optional.of(new Trial.Broken(
                FolderFixture.ID,
                new FolderFinding("a.yaml", 1, FolderFinding.Level.ERROR, "check-broken", List.of("made to break"))));
    }
}
