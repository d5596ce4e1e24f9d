package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** A new folder passes the check from the first moment, and grants nothing. */
class NewSystemCommandTest {

    @TempDir
    Path routes;

    private String output;

    @BeforeEach
    void copyRoutes() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("routes"), routes);
    }

    @Test
    void makesAFolderThatPassesTheCheck() throws IOException {
        assertThat(newSystem("klinik-baru")).isZero();

        assertThat(check("klinik-baru")).isZero();
        assertThat(text("klinik-baru", "system.yaml"))
                .contains("id: klinik-baru", "KLINIK_BARU_KEY", "until: 2000-01-01");
        assertThat(text("klinik-baru", "samples/lahir/siti.expected.json")).contains("\"klinik-baru\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opensid-tiku-selatan",
                "puskesmas-lubuk-basung",
                "dasbor-sumbar",
                "siak-sawahlunto",
                "bapenda-agam",
                "dapodik-banjarmasin",
                "lapor-sumbar"
            })
    void copiesAnyShippedFolderWithoutItsAgreements(String like) throws IOException {
        assertThat(newSystem("klinik-baru", "--like", like)).as(output).isZero();

        assertThat(check("klinik-baru")).as(output).isZero();
        String system = text("klinik-baru", "system.yaml");
        assertThat(system).doesNotContain(like, "PKS ").doesNotContainPattern("until: 2[1-9]|until: 20[1-9]");
    }

    @Test
    void copiesNoAgreementHoweverItsDateIsWritten() throws IOException {
        Path system = routes.resolve("systems/dasbor-sumbar/system.yaml");
        Files.writeString(system, Files.readString(system).replaceAll("until: ([0-9-]+)", "until: \"$1\""));

        newSystem("klinik-baru", "--like", "dasbor-sumbar");

        assertThat(text("klinik-baru", "system.yaml"))
                .contains("until: 2000-01-01")
                .doesNotContain("until: \"");
    }

    @Test
    void leavesWhatIsThere() throws IOException {
        String before = text("dasbor-sumbar", "system.yaml");

        assertThat(newSystem("dasbor-sumbar")).isEqualTo(1);

        assertThat(text("dasbor-sumbar", "system.yaml")).isEqualTo(before);
        assertThat(output).contains("→");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Klinik", "../luar", "klinik_baru", "-klinik", ""})
    void refusesWhatIsNoId(String id) {
        assertThat(newSystem(id)).isEqualTo(1);

        assertThat(output).contains("→");
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertThat(newSystem("k".repeat(300))).isEqualTo(1);

        assertThat(output).contains("→");
    }

    @Test
    void copiesASampleThatIsNoTextAsItIs() throws IOException {
        byte[] archive = {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe, 0};
        Files.write(routes.resolve("systems/bapenda-banjar/samples/pbb/arsip.zip"), archive);

        newSystem("klinik-baru", "--like", "bapenda-banjar");

        assertThat(routes.resolve("systems/klinik-baru/samples/pbb/arsip.zip")).hasBinaryContent(archive);
    }

    @Test
    void namesTheUsage() {
        assertThat(newSystem("satu", "dua")).isEqualTo(1);
        assertThat(output).contains("new-system");
        assertThat(newSystem("klinik-baru", "--like", "tidak-ada")).isEqualTo(1);
        assertThat(output).contains("tidak-ada");
    }

    private int newSystem(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--routes", routes.toString()));
        return run(all, true);
    }

    private int check(String system) {
        return run(List.of("--routes", routes.toString(), system), false);
    }

    private int run(List<String> words, boolean isNew) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = isNew ? NewSystemCommand.run(words, out) : CheckCommand.run(words, out);
        output = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String text(String system, String file) throws IOException {
        return Files.readString(routes.resolve("systems").resolve(system).resolve(file));
    }
}
