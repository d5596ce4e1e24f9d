package id.opdhub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Secrets made on first need and kept in a file, so that they are the same after a restart. */
final class GeneratedSecrets {

    private static final int BYTES = 32;
    private static final String SIGNING = "_SIGNING";

    private final Path file;
    private final Map<String, String> kept = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    GeneratedSecrets(Path data) {
        this.file = data.resolve("local-secrets.properties");
        if (Files.exists(file)) {
            read();
        }
    }

    synchronized String of(String variable) {
        if (!kept.containsKey(variable)) {
            kept.put(variable, make(variable));
            write();
        }
        return kept.get(variable);
    }

    /** What was made before; makes nothing. */
    synchronized Optional<String> kept(String variable) {
        return Optional.ofNullable(kept.get(variable));
    }

    /** Standard Webhooks secrets have a form of their own; the subject key is plain base64. */
    private String make(String variable) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return variable.endsWith(SIGNING)
                ? "whsec_" + Base64.getEncoder().encodeToString(bytes)
                : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void read() {
        try {
            for (String line : Files.readAllLines(file)) {
                int split = line.indexOf('=');
                if (split > 0 && !line.startsWith("#")) {
                    kept.put(line.substring(0, split), line.substring(split + 1));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private void write() {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // A new file that only its owner reads, then one step: a kill leaves the old secrets or the new ones.
            Path fresh = Files.createTempFile(folder, "local-secrets", ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                writer.write("# generated for local runs; keep it out of the repository\n");
                for (Map.Entry<String, String> secret : kept.entrySet()) {
                    writer.write(secret.getKey() + "=" + secret.getValue() + "\n");
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
