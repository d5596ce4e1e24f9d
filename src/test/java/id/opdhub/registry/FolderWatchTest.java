package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen to be under way is looked at again soon. */
class FolderWatchTest {

    @TempDir
    private Path systems;

    private Path folder;
    private FolderWatch watch;

    @BeforeEach
    void takeTheFirst() throws IOException {
        folder = Files.createDirectory(systems.resolve("klinik-baru"));
        Files.writeString(folder.resolve("system.yaml"), "id: klinik-baru");
        watch = new FolderWatch(new SystemFolders(systems));
        watch.all();
    }

    @Test
    void nothingIsUnderWayWhileNothingChanges() {
        assertThat(watch.changed()).isEmpty();
        assertThat(watch.isUnderWay()).isFalse();
    }

    @Test
    void aChangeIsUnderWayUntilTheLookThatTakesIt() throws IOException {
        Files.writeString(folder.resolve("pasien.jslt"), "{}");
        assertThat(watch.changed()).isEmpty();
        assertThat(watch.isUnderWay()).isTrue();
        assertThat(watch.changed()).containsExactly(folder);
        assertThat(watch.isUnderWay()).isFalse();
    }

    @Test
    void whatCouldNotBeTakenStaysUnderWay() {
        watch.again("klinik-baru");
        watch.changed();
        assertThat(watch.isUnderWay()).isTrue();
    }
}
