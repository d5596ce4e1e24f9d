package id.opdhub.registry.folder;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files that are missing, lost or better not there are found, with the remedy named. */
class FileMistakesTest extends FolderMistakes {

    @TestFactory
    Stream<DynamicTest> findsMistakesInFiles() {
        return Stream.of(
                mistake("no registration", f -> f.without(SYSTEM), SYSTEM, 1, "id: kantor-uji"),
                mistake("file nobody uses", f -> f.with("catatan.txt", "x"), "catatan.txt", 1, "hapus"),
                mistake(
                        "mapping nobody uses",
                        f -> f.with("mappings/lama.jslt", "."),
                        "mappings/lama.jslt",
                        1,
                        "hapus"),
                mistake(
                        "mapping that is no JSLT",
                        f -> f.with("mappings/lahir.in.jslt", "{\n\"a\": }"),
                        "mappings/lahir.in.jslt",
                        2,
                        "perbaiki"),
                mistake("feed without sample", f -> f.without("samples/lahir/siti.json"), SYSTEM, 8, "samples/lahir/"),
                mistake("type without sample", f -> f.without("samples/out/siti.json"), SYSTEM, 11, "samples/out/"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInSamples() {
        return Stream.of(
                mistake(
                        "sample of no feed",
                        f -> f.with("samples/mati/a.json", "{}"),
                        "samples/mati/a.json",
                        1,
                        "system.yaml"),
                mistake(
                        "sample of no type",
                        f -> f.with("samples/out/id.x.v1/a.json", "{}"),
                        "samples/out/id.x.v1/a.json",
                        1,
                        "system.yaml"),
                mistake(
                        "expectation of no sample",
                        f -> f.with("samples/lahir/b.expected.json", "[]"),
                        "samples/lahir/b.expected.json",
                        1,
                        "hapus"),
                mistake(
                        "real person",
                        f -> f.replacing("samples/out/siti.json", "269001", "260001"),
                        "samples/out/siti.json",
                        1,
                        "9001"));
    }
}
