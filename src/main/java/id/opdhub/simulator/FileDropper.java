package id.opdhub.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

import id.opdhub.registry.Secrets;

/** Plays the applications that drop files into a directory; the others go the other way. */
final class FileDropper implements Way {

    private static final Map<String, String> DIRECTORIES = Map.of(
            "bapenda-banjar/pbb", "BAPENDA_BANJAR_DIR",
            "dinsos-kukar/bantuan", "DINSOS_KUKAR_DIR");

    private final Secrets secrets;
    private final Way other;
    private int dropped;

    FileDropper(Secrets secrets, Way other) {
        this.secrets = secrets;
        this.other = other;
    }

    @Override
    public boolean send(SimulatedSubmission submission) throws InterruptedException {
        Optional<String> directory =
                Optional.ofNullable(DIRECTORIES.get(submission.system() + "/" + submission.feed()));
        return directory.flatMap(secrets::find).isPresent()
                ? drop(Path.of(secrets.find(directory.get()).orElseThrow()), submission)
                : other.send(submission);
    }

    /** Under another name until it is whole. */
    private boolean drop(Path directory, SimulatedSubmission submission) {
        String name = submission.feed() + "-" + System.currentTimeMillis() + "-" + ++dropped + ".csv";
        try {
            Path part = Files.createDirectories(directory).resolve(name + ".part");
            Files.write(part, submission.body());
            Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
