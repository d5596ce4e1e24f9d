package id.opdhub.simulator;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Gives a local run its subject key, before anything of the hub looks for it. */
class LocalEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String SUBJECT_KEY = "hub.subject-key";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean local = environment.acceptsProfiles(Profiles.of("local"));
        if (local && environment.getProperty(SUBJECT_KEY, "").isBlank()) {
            Path data = Path.of(environment.getProperty("hub.data", "data"));
            String key = new GeneratedSecrets(data).of("HUB_SUBJECT_KEY");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("local", Map.of(SUBJECT_KEY, urlSafeToPlain(key))));
        }
    }

    private static String urlSafeToPlain(String base64) {
        return base64.replace('-', '+').replace('_', '/');
    }

    /** After the settings files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
