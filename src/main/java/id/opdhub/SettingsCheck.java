package id.opdhub;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.springframework.core.env.Environment;

/** What must be set before the hub starts; one line for each setting that is not. */
final class SettingsCheck {

    private static final int SHORTEST_KEY = 32;

    private SettingsCheck() {}

    static List<String> problems(Environment settings) {
        List<String> problems = new ArrayList<>();
        boolean embedded = settings.getProperty("hub.kafka.embedded", Boolean.class, false);
        if (!embedded && blank(settings, "hub.kafka.bootstrap-servers")) {
            problems.add("hub.kafka.bootstrap-servers is missing: set HUB_KAFKA_BOOTSTRAP_SERVERS to host:port of your"
                    + " Kafka brokers, or run with the profile local");
        }
        if (blank(settings, "spring.datasource.url")) {
            problems.add("spring.datasource.url is missing: set SPRING_DATASOURCE_URL to"
                    + " jdbc:postgresql://host:port/database, with SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD, or run with the profile local");
        }
        if (!keyIsSafe(settings.getProperty("hub.subject-key", ""))) {
            problems.add("hub.subject-key is missing or unsafe: set HUB_SUBJECT_KEY to at least 32 random bytes in"
                    + " base64, for example from: openssl rand -base64 32");
        }
        return problems;
    }

    private static boolean blank(Environment settings, String name) {
        return settings.getProperty(name, "").isBlank();
    }

    private static boolean keyIsSafe(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length >= SHORTEST_KEY;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
