package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.opdhub.record.identifier.Flaw;
import id.opdhub.record.identifier.Identifier;

/** Every finding can be said in both languages. */
class FindingBundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/id/opdhub/record");
    private static final Pattern CODE_IN_USE =
            Pattern.compile("(?:Finding\\.(?:error|warning)|value\\.(?:error|warning))\\(\\s*\"([a-z0-9-]+)\"");

    private static final Pattern CONSTANT_IN_USE =
            Pattern.compile("(?:Finding|value)\\.(?:error|warning)\\(\\s*([A-Z][A-Z_]+)");

    @Test
    void haveTheSameKeys() throws IOException {
        assertThat(keys("findings.properties")).isEqualTo(keys("findings_en.properties"));
    }

    @Test
    void haveEveryCodeThatTheCodeUses() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            CODE_IN_USE.matcher(source).results().map(match -> match.group(1)).forEach(used::add);
            CONSTANT_IN_USE
                    .matcher(source)
                    .results()
                    .map(match -> constant(match.group(1), source))
                    .forEach(used::add);
        }

        assertThat(used).contains("nik-sementara", "kode-tidak-dikenal");
        assertThat(keys("findings.properties")).containsAll(used);
    }

    @Test
    void haveEveryFlawOfEveryIdentifier() throws IOException {
        Set<Flaw> common = EnumSet.of(Flaw.PENGGANTI, Flaw.RUSAK_EXCEL, Flaw.FORMAT);

        assertThat(keys("findings.properties"))
                .containsAll(Arrays.stream(Identifier.values())
                        .filter(identifier -> identifier != Identifier.WILAYAH)
                        .flatMap(identifier -> common.stream().map(flaw -> flaw.codeFor(identifier)))
                        .toList())
                .contains("nik-tanggal", "kk-tanggal", "nip-tanggal", "nip-jenis-kelamin")
                .contains("nip-pengangkatan", "nip-nomor-lama")
                .contains("nik-beda-tanggal-lahir", "nik-beda-jenis-kelamin")
                .contains("nip-beda-tanggal-lahir", "nip-beda-jenis-kelamin");
    }

    @Test
    void speakIndonesianUnlessAskedForEnglish() {
        Finding finding = Finding.error("kode-tidak-dikenal", "/agama", "agama");

        assertThat(finding.message(Locale.forLanguageTag("id"))).startsWith("Nilai bukan kode dalam daftar agama.");
        assertThat(finding.message(Locale.JAPANESE)).isEqualTo(finding.message(Locale.forLanguageTag("id")));
        assertThat(finding.message(Locale.UK)).startsWith("The value is no code of the list agama.");
    }

    @Test
    void leaveNoMarkOfTheirFormatInAnyMessage() throws IOException {
        for (String key : keys("findings.properties")) {
            Finding finding = Finding.error(key, "", "satu", "dua");
            assertThat(List.of(finding.message(Locale.forLanguageTag("id")), finding.message(Locale.ENGLISH)))
                    .noneMatch(message -> message.contains("{") || message.contains("''"));
        }
    }

    private static String constant(String name, String source) {
        return Pattern.compile("String " + name + " = \"([^\"]+)\"")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse(name);
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> sources = new ArrayList<>();
            for (Path file : java) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
