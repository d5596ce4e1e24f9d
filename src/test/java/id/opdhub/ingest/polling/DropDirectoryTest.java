package id.opdhub.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a file counts as whole, and where the hub writes when it puts one away. */
class DropDirectoryTest {

    private static final Duration PERIOD = Duration.ofSeconds(30);
    private static final List<String> REASONS = List.of("/warga/nik wajib: NIK kosong");

    @TempDir
    private Path root;

    private Path drops;
    private DropDirectory directory;
    private Duration time = Duration.ZERO;

    @BeforeEach
    void open() throws IOException {
        drops = Files.createDirectory(root.resolve("setoran"));
        directory = new DropDirectory(drops, "*", 1_000, PERIOD, () -> time.toNanos());
    }

    @Test
    void takesAFileThatLookedTheSameAPeriodAgo() throws IOException {
        drop("a.csv");
        assertThat(directory.whole()).isEmpty();

        time = PERIOD.minusMillis(1);
        assertThat(directory.whole()).isEmpty();

        time = PERIOD;
        assertThat(directory.whole()).extracting(DroppedFile::name).containsExactly("a.csv");
    }

    @Test
    void waitsAnotherPeriodForAFileThatGrew() throws IOException {
        Path file = drop("a.csv");
        directory.whole();

        time = PERIOD;
        Files.writeString(file, "satu\ndua\n");
        assertThat(directory.whole()).isEmpty();

        time = PERIOD.multipliedBy(2);
        assertThat(directory.whole()).hasSize(1);
    }

    @Test
    void waitsAnotherPeriodForAFileThatChangedInPlace() throws IOException {
        Path file = drop("a.csv");
        directory.whole();

        time = PERIOD;
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        assertThat(directory.whole()).isEmpty();
    }

    @Test
    void writesTheReasonThroughNoLink() throws IOException {
        Path outside = Files.writeString(root.resolve("kunci"), "rahasia");
        Files.createDirectory(drops.resolve("rejected"));
        Files.createSymbolicLink(drops.resolve("rejected/a.csv.reason.txt"), outside);

        directory.move(dropped("a.csv"), DropDirectory.REJECTED, REASONS);

        assertThat(outside).hasContent("rahasia");
        assertThat(drops.resolve("rejected/2-a.csv")).exists();
        assertThat(drops.resolve("rejected/2-a.csv.reason.txt")).hasContent(REASONS.get(0));
    }

    @Test
    void writesTheReasonOverNoFile() throws IOException {
        Files.createDirectory(drops.resolve("rejected"));
        Files.writeString(drops.resolve("rejected/a.csv.reason.txt"), "kemarin");

        directory.move(dropped("a.csv"), DropDirectory.REJECTED, REASONS);

        assertThat(drops.resolve("rejected/a.csv.reason.txt")).hasContent("kemarin");
        assertThat(drops.resolve("rejected/2-a.csv.reason.txt")).hasContent(REASONS.get(0));
    }

    @Test
    void leavesNoReasonBehindWhenTheFileCannotBeMoved() throws IOException {
        DroppedFile file = dropped("a.csv");
        Files.delete(file.path());

        assertThatThrownBy(() -> directory.move(file, DropDirectory.REJECTED, REASONS))
                .hasMessageContaining("file-not-moved");
        assertThat(drops.resolve("rejected")).isEmptyDirectory();
    }

    @Test
    void putsAwayAFileWithTheLongestName() throws IOException {
        String name = "a".repeat(251) + ".csv";

        directory.move(dropped(name), DropDirectory.REJECTED, REASONS);
        directory.move(dropped(name), DropDirectory.REJECTED, REASONS);

        String kept = "a".repeat(196) + ".csv";
        assertThat(drops.resolve("rejected/" + kept + ".reason.txt")).hasContent(REASONS.get(0));
        assertThat(drops.resolve("rejected/2-" + kept)).exists();
    }

    @Test
    void putsAwayUnderANameThatHarmsNoTerminal() throws IOException {
        directory.move(dropped("data\n\u001b[2Jb.csv"), DropDirectory.DONE, List.of());

        assertThat(drops.resolve("done/data__[2Jb.csv")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {DropDirectory.DONE, DropDirectory.REJECTED})
    void movesNothingThroughALink(String where) throws IOException {
        Path outside = Files.createDirectory(root.resolve("luar"));
        Files.createSymbolicLink(drops.resolve(where), outside);
        DroppedFile file = dropped("a.csv");

        assertThatThrownBy(directory::prepareMoves).hasMessageContaining("target-is-link");
        assertThatThrownBy(() -> directory.move(file, where, REASONS)).hasMessageContaining("target-is-link");
        assertThat(outside).isEmptyDirectory();
        assertThat(file.path()).exists();
    }

    private Path drop(String name) throws IOException {
        return Files.writeString(drops.resolve(name), "satu\n");
    }

    private DroppedFile dropped(String name) throws IOException {
        return DroppedFile.at(drop(name)).orElseThrow();
    }
}
