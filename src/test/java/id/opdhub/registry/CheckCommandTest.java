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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an engineer uses it: write down, look, change, check again. */
class CheckCommandTest {

    private static final String ACCEPTED = "samples/lahir/siti.expected.json";
    private static final String REJECTED = "samples/lahir/siti.rejected.json";
    private static final String DELIVERED = "samples/out/siti.expected.json";

    @TempDir
    Path routes;

    private FolderFixture fixture;
    private String output;

    @BeforeEach
    void copyVocabulary() throws IOException {
        for (String part : List.of("types", "codelists")) {
            copy(Path.of("routes", part), routes.resolve(part));
        }
        fixture = FolderFixture.in(routes.resolve("systems"));
    }

    @Test
    void asksForExpectedFilesAndWritesThem() {
        assertThat(check()).isEqualTo(1);
        assertThat(output)
                .contains(FolderFixture.ID + "/samples/lahir/siti.json:1: ")
                .contains("check --write");

        assertThat(check("--write")).isZero();

        assertThat(output).contains("+     \"nomor_akta\": \"A-7\",");
        assertThat(fixture.text(ACCEPTED))
                .contains("\"kode_sistem\": \"kantor-uji\"")
                .doesNotContain("versi_pemetaan");
        assertThat(fixture.text(DELIVERED)).contains("SITI").doesNotContain("1306014105269001");
        assertThat(check()).isZero();
    }

    @Test
    void namesTheFirstDifferenceOfASample() {
        check("--write");
        fixture.replacing("mappings/lahir.in.jslt", ".nama,", "\"BUDI\",");

        assertThat(check()).isEqualTo(1);

        assertThat(output)
                .contains(ACCEPTED + ":")
                .contains("/0/warga/nama_lengkap")
                .contains("BUDI");
    }

    @Test
    void doesNotCallItSuccessWhenAnAcceptedSampleIsNowRejected() {
        check("--write");
        fixture.replacing("mappings/lahir.in.jslt", "\"jenis_kelamin\": .sex", "\"jenis_kelamin\": \"9\"");

        assertThat(check("--write")).isEqualTo(1);

        assertThat(fixture.text(REJECTED)).contains("kode-tidak-dikenal").contains("/warga/jenis_kelamin");
        assertThat(fixture.directory().resolve(ACCEPTED)).doesNotExist();
        assertThat(check()).isZero();
    }

    @Test
    void rejectsARegionThatTheSystemDoesNotAnswerFor() {
        fixture.replacing("samples/lahir/siti.json", "1306012001", "1371012001");

        check("--write");

        assertThat(fixture.text(REJECTED)).contains("wilayah-bukan-wewenang");
    }

    @Test
    void writesWhatAnUnreadablePayloadIsRejectedFor() {
        fixture.with("samples/lahir/rusak.json", "{ \"id\": ");

        assertThat(check("--write")).isZero();

        assertThat(fixture.text("samples/lahir/rusak.rejected.json")).contains("\"code\"");
    }

    @Test
    void leavesFilesThatAlreadySayTheSame() throws IOException {
        check("--write");
        Path file = fixture.directory().resolve(DELIVERED);
        Files.writeString(file, "{ \"desa\": \"1306012001\",\n  \"nama\": \"SITI\" }");

        assertThat(check("--write")).isZero();

        assertThat(file).content().startsWith("{ \"desa\"");
    }

    @Test
    void tellsWhichStepCamelRefuses() {
        fixture.replacing("kantor.camel.yaml", "- to: mapping:lahir.out.jslt", "- setBody: { nolanguage: x }");

        assertThat(check()).isEqualTo(1);

        assertThat(output).contains("kantor.camel.yaml:13: ");
    }

    @Test
    void warnsOfTypesWithoutTheAttributesOfStandarData() throws IOException {
        check("--write");
        Path type = routes.resolve("types/id.opdhub.kependudukan.kelahiran.v1.schema.json");
        String attribute = "\"description\": \"Tanggal anak lahir.\",";
        assertThat(type).content().contains(attribute);
        Files.writeString(type, Files.readString(type).replace(attribute, ""));

        assertThat(check()).isZero();

        assertThat(output).containsPattern("kelahiran\\.v1\\.schema\\.json:\\d\\d: .*/tanggal_peristiwa .*description");
    }

    @Test
    void refusesAnOptionOrSystemThatItDoesNotKnow() {
        assertThat(check("--schreiben")).isEqualTo(1);
        assertThat(check("kantor-lain")).isEqualTo(1);
        assertThat(output).contains("kantor-lain");
    }

    @Test
    void speaksEnglishWhereTheTerminalDoes() {
        assertThat(CommandMessages.localeOf(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Locale.ENGLISH);
        assertThat(CommandMessages.localeOf(Map.of("LC_ALL", "id_ID.UTF-8", "LANG", "en_US.UTF-8")))
                .isEqualTo(Locale.ROOT);
        assertThat(CommandMessages.localeOf(Map.of())).isEqualTo(Locale.ROOT);
    }

    private int check(String... words) {
        List<String> arguments = new ArrayList<>(List.of("--routes", routes.toString()));
        arguments.addAll(List.of(words));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = CheckCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        output = printed.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
