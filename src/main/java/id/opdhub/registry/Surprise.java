package id.opdhub.registry;

import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.folder.Folder;

/** Makes of what nobody foresaw in one folder a finding of that folder, so that it stops neither the others nor the start. */
final class Surprise {

    private static final Logger LOG = LoggerFactory.getLogger(Surprise.class);

    private Surprise() {}

    /** What the work finds; where it breaks, that it broke. */
    static List<FolderFinding> findingsOf(Supplier<List<FolderFinding>> work) {
        try {
            return work.get();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return List.of(finding(e));
        }
    }

    /** Names the kind of failure alone: its message may quote what a sample or the environment holds. */
    static FolderFinding finding(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.atError()
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "" : trace[0].toString())
                .log("Folder breaks its check");
        return new FolderFinding(
                Folder.SYSTEM_FILE,
                1,
                Level.ERROR,
                "check-broken",
                List.of(failure.getClass().getSimpleName()));
    }
}
