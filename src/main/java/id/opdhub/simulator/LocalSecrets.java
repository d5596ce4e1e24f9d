package id.opdhub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.springframework.core.env.PropertyResolver;

import id.opdhub.registry.Secrets;

/**
 * Secrets of a local run: what the environment lacks is generated once and kept, addresses lead to the simulators, and
 * directories lie with the hub's data.
 */
public final class LocalSecrets implements Secrets {

    private static final String ADDRESS = "_URL";
    private static final String DIRECTORY = "_DIR";

    private final PropertyResolver environment;
    private final Function<String, Optional<String>> generated;
    private final UnaryOperator<Path> directories;

    LocalSecrets(PropertyResolver environment, GeneratedSecrets generated) {
        this(environment, variable -> Optional.of(generated.of(variable)), LocalSecrets::made);
    }

    private LocalSecrets(
            PropertyResolver environment,
            Function<String, Optional<String>> generated,
            UnaryOperator<Path> directories) {
        this.environment = environment;
        this.generated = generated;
        this.directories = directories;
    }

    /** As far as an earlier start made and kept them below {@code data}; makes none. */
    public static Secrets kept(PropertyResolver environment, Path data) {
        return new LocalSecrets(environment, new GeneratedSecrets(data)::kept, UnaryOperator.identity());
    }

    @Override
    public Optional<String> find(String variable) {
        String set = environment.getProperty(variable, "");
        if (!set.isBlank()) {
            return Optional.of(set);
        }
        if (variable.endsWith(DIRECTORY)) {
            return Optional.of(directory(variable));
        }
        return variable.endsWith(ADDRESS) ? Optional.of(simulator(variable)) : generated.apply(variable);
    }

    /** {@code PUSKESMAS_LUBUK_BASUNG_URL} is the address of the simulated {@code puskesmas-lubuk-basung}. */
    private String simulator(String variable) {
        return "http://localhost:" + environment.getProperty("server.port", "8080") + "/simulator/"
                + system(variable, ADDRESS);
    }

    /** Into {@code BAPENDA_BANJAR_DIR} the simulated {@code bapenda-banjar} drops its files. */
    private String directory(String variable) {
        Path dropped = Path.of(environment.getProperty("hub.data", "data"), "dropped", system(variable, DIRECTORY));
        return directories.apply(dropped).toAbsolutePath().toString();
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make " + directory, failure);
        }
    }

    private static String system(String variable, String ending) {
        return variable.substring(0, variable.length() - ending.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
