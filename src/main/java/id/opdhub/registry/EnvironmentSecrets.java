package id.opdhub.registry;

import java.util.Optional;

import org.springframework.core.env.PropertyResolver;

/** Secrets as the operator set them in the environment. */
public final class EnvironmentSecrets implements Secrets {

    private final PropertyResolver environment;

    public EnvironmentSecrets(PropertyResolver environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> find(String variable) {
        return Optional.ofNullable(environment.getProperty(variable)).filter(value -> !value.isBlank());
    }
}
