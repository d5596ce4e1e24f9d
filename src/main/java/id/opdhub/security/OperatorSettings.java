package id.opdhub.security;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The people who look after the hub.
 *
 * @param operators by name
 */
@ConfigurationProperties("hub")
public record OperatorSettings(@DefaultValue Map<String, Operator> operators) {

    /**
     * One of them.
     *
     * @param keyEnv the environment variable that holds the API key
     * @param roles viewer, operator, auditor
     */
    public record Operator(
            String keyEnv, @DefaultValue("viewer") Set<Caller.Role> roles) {

        public Operator {
            if (keyEnv == null || keyEnv.isBlank()) {
                throw new IllegalArgumentException(
                        "an operator has no key-env: name the variable that holds the API key");
            }
        }
    }

    public OperatorSettings {
        operators = Map.copyOf(operators);
    }
}
