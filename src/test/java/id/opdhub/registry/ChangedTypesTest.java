package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.vocabulary.Trial;

/** Types change while systems rely on them. */
class ChangedTypesTest extends ChangedVocabulary {

    @Test
    void takesANewOptionalField() {
        edit(BIRTH, "\"properties\": {", "\"properties\": {\"cuaca\": {\"type\": \"string\"},");

        assertThat(look()).isTrue();

        assertThat(vocabulary
                        .types()
                        .find("id.opdhub.kependudukan.kelahiran.v1")
                        .orElseThrow()
                        .hasField("cuaca"))
                .isTrue();
        assertThat(live.refusals()).isEmpty();
    }

    @Test
    void refusesWhatBreaksASystemAndNamesIt() {
        edit(BIRTH, "\"nomor_akta\"", "\"nomor_surat\"");

        assertThat(look()).isFalse();

        assertThat(refusals()).singleElement().asString().contains(BIRTH, "/nomor_akta", FolderFixture.ID);
        assertThat(vocabulary
                        .types()
                        .find("id.opdhub.kependudukan.kelahiran.v1")
                        .orElseThrow()
                        .hasField("nomor_akta"))
                .isTrue();
    }

    @Test
    void changesATypeOnWhichNobodyReliesAsItLikes() {
        edit(DEATH, "\"nomor_akta\"", "\"nomor_surat\"");

        assertThat(look()).isTrue();

        assertThat(live.refusals()).isEmpty();
    }

    @Test
    void keepsTheLastGoodVersionOfABrokenFile() {
        edit(BIRTH, "\"type\": \"object\",", "\"type\": \"object\"");

        assertThat(look()).isFalse();

        assertThat(refusals()).singleElement().asString().matches(BIRTH + ":[0-9]+: .*");
        assertThat(vocabulary.types().find("id.opdhub.kependudukan.kelahiran.v1"))
                .isPresent();
    }

    @Test
    void takesAMendedFile() {
        edit(BIRTH, "\"type\": \"object\",", "\"type\": \"object\"");
        look();
        edit(BIRTH, "\"type\": \"object\"", "\"type\": \"object\",");

        look();

        assertThat(live.refusals()).isEmpty();
    }

    @Test
    void missesATypeThatIsGone() throws IOException {
        Files.delete(routes.resolve(BIRTH));
        Files.delete(routes.resolve(DEATH));

        assertThat(look()).isTrue();

        assertThat(refusals()).singleElement().asString().contains(BIRTH, FolderFixture.ID);
        assertThat(vocabulary.types().find("id.opdhub.kependudukan.kelahiran.v1"))
                .isPresent();
        assertThat(vocabulary.types().find("id.opdhub.kependudukan.kematian.v1"))
                .isEmpty();
    }

    @Test
    void triesAgainWhenWhatIsTakenCannotBeKept() {
        kept.refuse();
        edit(BIRTH, "\"properties\": {", "\"properties\": {\"cuaca\": {\"type\": \"string\"},");
        live.look(NOBODY);
        assertThat(catchThrowable(() -> live.look(NOBODY))).isInstanceOf(IllegalStateException.class);
        kept.accept();

        assertThat(live.look(NOBODY)).isTrue();
    }

    @Test
    void triesARefusedTypeAgainWhenAFolderHasChanged() throws IOException {
        edit(BIRTH, "\"nomor_akta\"", "\"nomor_surat\"");
        look();
        assertThat(refusals()).hasSize(1);
        Files.delete(routes.resolve("systems").resolve(FolderFixture.ID).resolve("system.yaml"));

        live.reconsider();

        assertThat(look()).isTrue();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void knowsWhatARunningSystemReliesOnWhateverItsFolderSaysNow() throws IOException {
        edit(BIRTH, "\"nomor_akta\"", "\"nomor_surat\"");
        Path system = routes.resolve("systems").resolve(FolderFixture.ID).resolve("system.yaml");
        AgencySystem running = new FolderCheck(vocabulary, TestVocabulary.CLOCK)
                .read(Folder.read(system.getParent()))
                .registration()
                .orElseThrow()
                .system();
        Files.delete(system);

        live.look(running(running));

        assertThat(live.look(running(running))).isFalse();
        assertThat(refusals()).singleElement().asString().contains(BIRTH, FolderFixture.ID);
    }

    private static Trial running(AgencySystem system) {
        return new Trial() {
            @Override
            public Optional<Broken> broken(Vocabulary candidate, Predicate<Folder> concerned) {
                return Optional.empty();
            }

            @Override
            public List<AgencySystem> running() {
                return List.of(system);
            }
        };
    }
}
