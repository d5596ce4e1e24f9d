package id.opdhub.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.FolderReader;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.samples.SampleResult;
import id.opdhub.registry.samples.SampleRuns;

/** The check of one folder, the same in the running hub, on the command line and in the build. */
public final class FolderCheck {

    private final FolderReader reader;
    private final SampleRuns samples;

    public FolderCheck(Vocabulary vocabulary, Clock clock) {
        this.reader = new FolderReader(vocabulary, clock);
        this.samples = new SampleRuns(vocabulary);
    }

    /** Rules first; samples run only in a folder whose routes can be trusted to load. */
    public CheckedFolder check(Folder folder) {
        CheckedFolder read = read(folder);
        if (read.refused()) {
            return read;
        }
        List<FolderFinding> findings = new ArrayList<>(read.findings());
        findings.addAll(Surprise.findingsOf(() -> samples.check(read)));
        return read.with(findings);
    }

    /** The rules alone. */
    public CheckedFolder read(Folder folder) {
        try {
            return reader.read(folder);
        } catch (RuntimeException | StackOverflowError e) {
            return CheckedFolder.unread(folder, Surprise.finding(e));
        }
    }

    /** What the samples of a folder give that breaks no rule. */
    List<SampleResult> results(CheckedFolder folder) {
        return samples.run(folder);
    }
}
