package id.opdhub.simulator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Gives a local run its folder and its subject key, before anything of the hub looks for them. */
class LocalEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String SUBJECT_KEY = "hub.subject-key";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("local"))) {
            Path data = Path.of(environment.getProperty("hub.data", "data"));
            Map<String, Object> local = new HashMap<>();
            // H2 takes a path that does not begin with a slash or a dot for a mistake.
            local.put("hub.data-folder", data.toAbsolutePath().toString());
            if (environment.getProperty(SUBJECT_KEY, "").isBlank()) {
                local.put(SUBJECT_KEY, urlSafeToPlain(new GeneratedSecrets(data).of("HUB_SUBJECT_KEY")));
            }
            environment.getPropertySources().addFirst(new MapPropertySource("local", local));
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
