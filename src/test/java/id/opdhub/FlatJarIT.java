package id.opdhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The built jar says all that its libraries say, though it has each name but once. */
class FlatJarIT {

    private static final List<ZipFile> LIBRARIES = new ArrayList<>();

    private static ZipFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new ZipFile(System.getProperty("opdhub.jar"));
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (path.endsWith(".jar")) {
                LIBRARIES.add(new ZipFile(path));
            }
        }
        LIBRARIES.removeIf(library -> library.stream().noneMatch(FlatJarIT::isClassOfTheJar));
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
        for (ZipFile library : LIBRARIES) {
            library.close();
        }
    }

    @Test
    void hasNoNameThatMeansSomethingElseInAnotherLibrary() {
        Map<String, Long> contents = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        for (ZipFile library : LIBRARIES) {
            library.stream()
                    .filter(entry -> !entry.isDirectory()
                            && !isMerged(entry)
                            && !entry.getName().endsWith("MANIFEST.MF"))
                    .filter(entry -> jar.getEntry(entry.getName()) != null)
                    .filter(entry ->
                            contents.merge(entry.getName(), entry.getCrc(), (first, next) -> first) != entry.getCrc())
                    .forEach(entry -> hidden.add(entry.getName()));
        }

        assertThat(contents).hasSizeGreaterThan(20_000);
        assertThat(hidden).isEmpty();
    }

    @Test
    void offersWhatEachLibraryOffersToSpringAndToServices() {
        Set<String> names = new HashSet<>();
        for (ZipFile library : LIBRARIES) {
            library.stream()
                    .filter(entry -> isMerged(entry) && jar.getEntry(entry.getName()) != null)
                    .forEach(entry -> {
                        names.add(entry.getName());
                        assertThat(words(jar, entry.getName()))
                                .as(entry.getName())
                                .containsAll(words(library, entry.getName()));
                    });
        }

        assertThat(names)
                .contains(
                        "META-INF/spring.factories",
                        "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                        "META-INF/services/org/apache/camel/TypeConverterLoader",
                        "META-INF/services/java.sql.Driver");
    }

    @Test
    void keepsTheLicencesOfEachLibrary() {
        for (ZipFile library : LIBRARIES) {
            String folder =
                    "META-INF/licenses/" + new File(library.getName()).getName().replace(".jar", "-jar/");
            library.stream()
                    .filter(entry -> entry.getName().matches("(?i)(META-INF/)?[^/]*(licen[cs]e|notice|copying)[^/]*"))
                    .forEach(entry -> assertThat(jar.getEntry(folder + entry.getName()))
                            .as(folder + entry.getName())
                            .isNotNull()
                            .returns(entry.getCrc(), ZipEntry::getCrc));
        }
    }

    private static boolean isClassOfTheJar(ZipEntry entry) {
        return entry.getName().endsWith(".class") && jar.getEntry(entry.getName()) != null;
    }

    private static boolean isMerged(ZipEntry entry) {
        return entry.getName().matches("META-INF/(services|spring)\\b.*[^/]");
    }

    private static Set<String> words(ZipFile archive, String name) {
        try {
            String text =
                    new String(archive.getInputStream(archive.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("(?m)^\\s*#.*$|[\\s,=\\\\]+")
                    .splitAsStream(text)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
