package id.opdhub.simulator;

import java.util.Locale;
import java.util.Optional;

import org.springframework.core.env.PropertyResolver;

import id.opdhub.registry.Secrets;

/** Secrets of a local run: what the environment lacks is generated once and kept, and addresses lead to the simulators. */
class LocalSecrets implements Secrets {

    private static final String ADDRESS = "_URL";

    private final PropertyResolver environment;
    private final GeneratedSecrets generated;

    LocalSecrets(PropertyResolver environment, GeneratedSecrets generated) {
        this.environment = environment;
        this.generated = generated;
    }

    @Override
    public Optional<String> find(String variable) {
        String set = environment.getProperty(variable, "");
        if (!set.isBlank()) {
            return Optional.of(set);
        }
        return Optional.of(variable.endsWith(ADDRESS) ? simulator(variable) : generated.of(variable));
    }

    /** {@code PUSKESMAS_LUBUK_BASUNG_URL} is the address of the simulated {@code puskesmas-lubuk-basung}. */
    private String simulator(String variable) {
        String system = variable.substring(0, variable.length() - ADDRESS.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return "http://localhost:" + environment.getProperty("server.port", "8080") + "/simulator/" + system;
    }
}
