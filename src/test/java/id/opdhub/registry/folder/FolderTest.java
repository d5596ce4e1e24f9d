package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderFixture;

/** What is taken of a folder on disk, and what tells two states of it apart. */
class FolderTest {

    @TempDir
    Path root;

    private FolderFixture fixture;

    @BeforeEach
    void writeFolder() {
        fixture = FolderFixture.in(root);
    }

    @Test
    void hasTheSameVersionUntilAFileChanges() {
        String version = read().version();

        assertThat(version).matches("[0-9a-f]{8}");
        assertThat(read().version()).isEqualTo(version);
        fixture.replacing("system.yaml", "Seksi Data", "Seksi Lain");
        assertThat(read().version()).isNotEqualTo(version);
    }

    @Test
    void hasAnotherVersionWhenAFileIsRenamed() throws IOException {
        String version = read().version();
        Path mappings = fixture.directory().resolve("mappings");

        Files.move(mappings.resolve("lahir.in.jslt"), mappings.resolve("lahir2.in.jslt"));

        assertThat(read().version()).isNotEqualTo(version);
    }

    @Test
    void refusesLinksOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(root.resolve("rahasia"), "x");
        Files.createSymbolicLink(fixture.directory().resolve("mappings/lain.jslt"), secret);

        assertThat(read().problems()).extracting(FolderFinding::code).containsExactly("file-is-link");
        assertThat(read().files()).doesNotContainKey("mappings/lain.jslt");
    }

    @Test
    void refusesHugeFiles() {
        fixture.with("samples/lahir/besar.json", " ".repeat((2 << 20) + 1));

        assertThat(read().problems()).extracting(FolderFinding::file).containsExactly("samples/lahir/besar.json");
    }

    @Test
    void passesOverWhatToolsLeaveBehind() {
        fixture.with(".DS_Store", "x").with("system.yaml~", "x");

        assertThat(read().files()).doesNotContainKeys(".DS_Store", "system.yaml~");
    }

    private Folder read() {
        return Folder.read(fixture.directory());
    }
}
