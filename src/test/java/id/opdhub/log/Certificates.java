package id.opdhub.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An authority of a test and the certificates that it signs, made with the JDK's own tool. */
public final class Certificates {

    public static final String PASSWORD = "kunci-uji";

    private final Path folder;

    public Certificates(Path folder) {
        this.folder = folder;
        authority("ca");
    }

    /** Whom clients trust: the authority's certificate as text. */
    public Path trusted() {
        return folder.resolve("ca.crt");
    }

    /** An authority that signed nothing here. */
    public Path foreign() {
        authority("other");
        return folder.resolve("other.crt");
    }

    /**
     * A keystore with a certificate for a name that was valid for so many days from a day on.
     *
     * @param name as keytool writes alternative names: {@code ip:127.0.0.1}
     * @param from as keytool writes days: {@code -10d}
     */
    public Path keystore(String file, String name, String from, int days) {
        Path store = folder.resolve(file + ".p12");
        Path request = folder.resolve(file + ".csr");
        Path signed = folder.resolve(file + ".crt");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-alias", "key");
        keytool(store, "-certreq", "-alias", "key", "-file", request.toString());
        List<String> sign = new ArrayList<>(List.of("-gencert", "-rfc", "-alias", "key"));
        sign.addAll(List.of("-infile", request.toString(), "-outfile", signed.toString(), "-ext", "san=" + name));
        sign.addAll(List.of("-startdate", from, "-validity", String.valueOf(days)));
        keytool(folder.resolve("ca.p12"), sign.toArray(String[]::new));
        keytool(
                store,
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-file",
                trusted().toString());
        keytool(store, "-importcert", "-noprompt", "-alias", "key", "-file", signed.toString());
        return store;
    }

    /** A keystore with a certificate that nobody else signed. */
    public Path selfSigned(String file, String name) {
        Path store = folder.resolve(file + ".p12");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + file, "-alias", "key", "-ext", "san=" + name);
        return store;
    }

    private void authority(String name) {
        Path store = folder.resolve(name + ".p12");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-alias", "key", "-ext", "bc:c");
        keytool(
                store,
                "-exportcert",
                "-rfc",
                "-alias",
                "key",
                "-file",
                folder.resolve(name + ".crt").toString());
    }

    private void keytool(Path store, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Path log = folder.resolve("keytool.log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(log));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
