package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.vocabulary.Trial;

/** Code lists change while types and mappings rely on them. */
class ChangedCodeListsTest extends ChangedVocabulary {

    @Test
    void takesANewSpellingAndKeepsEveryCode() {
        edit(SEX, "Wanita,", "Wanita, PUTRI,");
        assertThat(look()).isTrue();
        assertThat(vocabulary.codeLists().find("jenis-kelamin").orElseThrow().codeOf("putri"))
                .contains("2");
        edit(SEX, "code: \"2\"", "code: \"3\"");

        assertThat(look()).isFalse();

        assertThat(refusals()).singleElement().asString().contains(SEX, "2", FolderFixture.ID);
    }

    @Test
    void takesATypeTogetherWithItsCodeList() throws IOException {
        String type = Files.readString(routes.resolve(BIRTH)).replace("jenis-kelamin", "kelamin-baru");
        write("types/id.opdhub.uji.baru.v1.schema.json", type);
        look();
        assertThat(refusals()).singleElement().asString().contains("kelamin-baru");
        write(
                "codelists/kelamin-baru.yaml",
                Files.readString(routes.resolve(SEX)).replace("name: jenis-kelamin", "name: kelamin-baru"));

        assertThat(look()).isTrue();

        assertThat(live.refusals()).isEmpty();
        assertThat(vocabulary.types().find("id.opdhub.uji.baru.v1")).isPresent();
    }

    @Test
    void asksTheSamplesOfThoseWhomAChangeConcerns() {
        Folder folder = Folder.read(routes.resolve("systems").resolve(FolderFixture.ID));
        edit(SEX, "Wanita,", "Wanita, PUTRI,");

        live.look(NOBODY);
        boolean taken = live.look((candidate, concerned) -> concerned.test(folder)
                ? Optional.of(new Trial.Broken(folder.id(), broken(candidate, folder)))
                : Optional.empty());

        assertThat(taken).isFalse();
        assertThat(refusals()).singleElement().asString().contains(SEX, folder.id(), "no-such-rule");
    }

    private static FolderFinding broken(Vocabulary candidate, Folder folder) {
        CheckedFolder checked = new FolderCheck(candidate, TestVocabulary.CLOCK).read(folder);
        assertThat(checked.findings()).isEmpty();
        return new FolderFinding("a.yaml", 1, FolderFinding.Level.ERROR, "check-broken", List.of("no-such-rule"));
    }
}
