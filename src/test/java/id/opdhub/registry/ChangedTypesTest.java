package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

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
    void takesNothingFromAVolumeThatIsNotThere() throws IOException {
        Files.move(routes.resolve("types"), routes.resolve("elsewhere"));
        Files.move(routes.resolve("codelists"), routes.resolve("elsewhere-too"));

        assertThat(look()).isFalse();

        assertThat(vocabulary.types().all()).isNotEmpty();
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
}
