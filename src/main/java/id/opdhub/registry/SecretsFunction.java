package id.opdhub.registry;

import org.apache.camel.spi.PropertiesFunction;

/** Gives Camel the values of {@code {{env:NAME}}} in folders' routes. */
public final class SecretsFunction implements PropertiesFunction {

    public static final String NAME = "env";

    private final Secrets secrets;

    public SecretsFunction(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String apply(String variable) {
        return secrets.find(variable)
                .orElseThrow(() -> new IllegalStateException("environment variable " + variable + " is missing"));
    }
}
