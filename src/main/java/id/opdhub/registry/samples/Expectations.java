package id.opdhub.registry.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Sample;

/** Holds what a sample gives against the files that say what is expected of it. */
public final class Expectations {

    private Expectations() {}

    /** Every file that is missing, differs, or should not be there. */
    public static List<FolderFinding> compare(Folder folder, SampleResult result) {
        List<FolderFinding> findings = new ArrayList<>(result.failures());
        for (Map.Entry<String, String> file : result.files().entrySet()) {
            compare(folder, result.sample(), file).ifPresent(findings::add);
        }
        if (result.failures().isEmpty()) {
            surplus(folder, result).forEach(file -> findings.add(error(file, 1, "expected-surplus", file)));
        }
        return findings;
    }

    /** Files that say what this sample once gave and gives no longer. */
    public static List<String> surplus(Folder folder, SampleResult result) {
        String stem = result.sample().stem();
        SortedMap<String, byte[]> named = folder.files().subMap(stem + ".", stem + "/");
        return named.keySet().stream()
                .filter(file -> file.startsWith(stem + Sample.EXPECTED)
                        || file.startsWith(stem + Sample.REPLY)
                        || file.equals(stem + Sample.REJECTED))
                .filter(file -> !result.files().containsKey(file))
                .toList();
    }

    /** Whether a file already says what a sample gives, however it is laid out. */
    public static boolean agrees(Folder folder, String file, String text) {
        return folder.content(file).isPresent()
                && Difference.between(folder.text(file), text).isEmpty();
    }

    private static Optional<FolderFinding> compare(Folder folder, Sample sample, Map.Entry<String, String> file) {
        String name = file.getKey();
        if (folder.content(name).isEmpty()) {
            return Optional.of(
                    name.equals(SampleResult.rejectedFile(sample))
                            ? error(sample.file(), 1, "sample-rejected", reasons(file.getValue()))
                            : error(sample.file(), 1, "expected-missing", name));
        }
        String expected = folder.text(name);
        return Difference.between(expected, file.getValue())
                .map(difference -> error(
                        name,
                        lineOf(expected, difference.place()),
                        "expected-differs",
                        name,
                        difference.place(),
                        difference.expected(),
                        difference.actual()));
    }

    /** Where and why: {@code /nik nik-format, /sex kode-tidak-dikenal}. */
    private static String reasons(String rejected) {
        return SampleJson.parse(rejected).stream()
                .flatMap(findings -> findings.findParents("code").stream())
                .map(finding -> (finding.path("pointer").asText() + " "
                                + finding.path("code").asText())
                        .strip())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static int lineOf(String text, String place) {
        return place.startsWith("/") ? JsonLines.lineOf(text, place) : Integer.parseInt(place);
    }

    private static FolderFinding error(String file, int line, String code, String... arguments) {
        return new FolderFinding(file, line, Level.ERROR, code, List.of(arguments));
    }
}
