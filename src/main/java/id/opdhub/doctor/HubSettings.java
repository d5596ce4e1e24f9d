package id.opdhub.doctor;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.StandardEnvironment;

import id.opdhub.log.KafkaSettings;
import id.opdhub.log.TopicSettings;
import id.opdhub.registry.EnvironmentSecrets;
import id.opdhub.registry.Secrets;
import id.opdhub.simulator.LocalSecrets;

/** The settings that a hub started here and now would have, read by Spring's rules without starting it. */
final class HubSettings {

    private final StandardEnvironment environment = new StandardEnvironment();

    /** @param others that go before those of the environment */
    HubSettings(Map<String, Object> others) {
        // In profile local a part of them is made up by the start alone.
        environment.setIgnoreUnresolvableNestedPlaceholders(true);
        environment.getPropertySources().addFirst(new MapPropertySource("others", others));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
    }

    Path routes() {
        return Path.of(text("hub.routes"));
    }

    KafkaSettings kafka() {
        return Binder.get(environment).bindOrCreate("hub.kafka", KafkaSettings.class);
    }

    TopicSettings topics() {
        return Binder.get(environment).bindOrCreate("hub.topics", TopicSettings.class);
    }

    String databaseUrl() {
        return text("spring.datasource.url");
    }

    String databaseUser() {
        return text("spring.datasource.username");
    }

    String databasePassword() {
        return text("spring.datasource.password");
    }

    /** Where a hub of this machine answers. */
    String hubAddress() {
        return "http://localhost:" + text("server.port");
    }

    /** In profile local as its last start made them up. */
    Secrets secrets() {
        return environment.acceptsProfiles(Profiles.of("local"))
                ? LocalSecrets.kept(environment, Path.of(text("hub.data")))
                : new EnvironmentSecrets(environment);
    }

    private String text(String name) {
        return environment.getProperty(name, "");
    }
}
