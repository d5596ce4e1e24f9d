package id.opdhub.registry.samples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.folder.Sample;

/**
 * What became of one sample.
 *
 * @param sample that ran
 * @param files what is to be expected of it from now on: texts by file of the folder
 * @param failures why there is nothing to expect
 */
public record SampleResult(Sample sample, Map<String, String> files, List<FolderFinding> failures) {

    public SampleResult {
        files = new TreeMap<>(files);
        failures = List.copyOf(failures);
    }

    static SampleResult of(Sample sample, Map<String, String> files) {
        return new SampleResult(sample, files, List.of());
    }

    static SampleResult failed(Sample sample, String code, String... arguments) {
        FolderFinding failure =
                new FolderFinding(sample.file(), 1, FolderFinding.Level.ERROR, code, List.of(arguments));
        return new SampleResult(sample, Map.of(), List.of(failure));
    }

    /** In place of every sample's: the routes that they need do not load. */
    static SampleResult ofRoutes(FolderFinding failure) {
        Sample none = new Sample(failure.file(), Sample.OUT, Optional.empty(), failure.file(), "");
        return new SampleResult(none, Map.of(), List.of(failure));
    }

    /** Whether some of what the sample holds is rejected. */
    public boolean rejected() {
        return files.containsKey(rejectedFile(sample));
    }

    public static String acceptedFile(Sample sample) {
        return sample.stem() + Sample.EXPECTED + "json";
    }

    public static String rejectedFile(Sample sample) {
        return sample.stem() + Sample.REJECTED;
    }
}
