package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offices that write files write them where their folders look for them, whole, and as their mappings read them. */
class FileDropperTest {

    private final OfficeFiles files =
            new OfficeFiles(new SyntheticPeople(7, LocalDate.of(2026, 1, 1)), Clock.systemUTC());

    @TempDir
    private Path directory;

    @Test
    void dropsEachFileWholeUnderANameOfItsOwn() throws Exception {
        FileDropper dropper =
                new FileDropper(name -> Optional.of(directory.resolve(name).toString()), other -> false);

        assertThat(dropper.send(files.taxes())).isTrue();
        assertThat(dropper.send(files.taxes())).isTrue();

        try (Stream<Path> dropped = Files.list(directory.resolve("BAPENDA_BANJAR_DIR"))) {
            assertThat(dropped.map(Path::toString)).hasSize(2).allMatch(name -> name.endsWith(".csv"));
        }
    }

    @Test
    void leavesTheOthersToAnotherWay() throws Exception {
        FileDropper dropper = new FileDropper(name -> Optional.of(directory.toString()), other -> true);

        assertThat(dropper.send(new SimulatedSubmission("siak", "peristiwa", "text/csv", "")))
                .isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void writesTheColumnsThatTheSamplesHave() throws Exception {
        assertThat(header(new String(files.taxes().body(), StandardCharsets.UTF_8)))
                .isEqualTo(header(sample("bapenda-banjar/samples/pbb/sppt-malam.csv")));
        assertThat(header(new String(files.families().body(), StandardCharsets.UTF_8)))
                .isEqualTo(header(sample("dinsos-kukar/samples/bantuan/tenggarong.csv")));
    }

    private static String sample(String file) throws Exception {
        return Files.readString(Path.of("routes/systems").resolve(file));
    }

    private static String header(String csv) {
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(1).split(";", -1)).hasSameSizeAs(lines.get(0).split(";", -1));
        return lines.get(0).replace("\ufeff", "");
    }
}
