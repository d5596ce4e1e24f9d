package id.opdhub.registry.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Registration;
import id.opdhub.registry.folder.Sample;
import id.opdhub.registry.folder.Samples;
import id.opdhub.registry.folder.Vocabulary;

/** The dry run of a folder: every sample through its route, at one fixed moment. */
public final class SampleRuns {

    private final Vocabulary vocabulary;
    private Optional<ScratchCamel> scratch = Optional.empty();

    public SampleRuns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is wrong with the routes and samples of a folder that breaks no rule. */
    public List<FolderFinding> check(CheckedFolder folder) {
        List<FolderFinding> findings = new ArrayList<>();
        for (SampleResult result : run(folder)) {
            findings.addAll(Expectations.compare(folder.folder(), result));
        }
        return findings;
    }

    /** What each sample gives; one failure that names the route, where the routes do not load. */
    public synchronized List<SampleResult> run(CheckedFolder folder) {
        AgencySystem system = folder.registration()
                .map(Registration::system)
                .orElseThrow(() -> new IllegalArgumentException("samples of a folder without a system"));
        ScratchCamel camel = scratch.orElseGet(() -> new ScratchCamel(vocabulary.languageAt(SampleClock.FIXED)));
        // A folder that breaks its run, or cannot be seen off, leaves the next one a new context.
        scratch = Optional.empty();
        List<SampleResult> results = run(folder, system, camel);
        scratch = Optional.of(camel);
        return results;
    }

    private List<SampleResult> run(CheckedFolder folder, AgencySystem system, ScratchCamel camel) {
        try (ScratchHub hub = new ScratchHub(camel, folder)) {
            Optional<FolderFinding> broken = hub.load();
            if (broken.isPresent()) {
                return List.of(SampleResult.ofRoutes(broken.get()));
            }
            InboundSamples inbound = new InboundSamples(folder, system, vocabulary, hub);
            OutboundSamples outbound = new OutboundSamples(folder, system, vocabulary, hub);
            List<SampleResult> results = new ArrayList<>();
            for (Sample sample : Samples.of(folder.folder())) {
                results.add(sample.isOutbound() ? outbound.run(sample) : inbound.run(sample));
            }
            return results;
        }
    }
}
