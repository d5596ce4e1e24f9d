package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.log.SecuredBroker.Door;
import id.opdhub.support.HubProcess;

/** The hub as it is shipped, at brokers that ask for a login over TLS, with nothing but environment variables. */
class SecuredHubIT {

    private static SecuredBroker broker;

    @TempDir
    Path data;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = new SecuredBroker(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void startsWithSettingsFromTheEnvironment() {
        try (HubProcess hub = hub(broker.client(SecuredBroker.ADMINISTRATOR))) {
            hub.start();
            assertThat(hub.health("/kafka")).contains("\"UP\"");
        }
    }

    @Test
    void endsTheStartWithOneLineThatNamesTheSetting() throws Exception {
        try (HubProcess hub = hub(broker.client(Door.SECURE, SecuredBroker.ADMINISTRATOR, "bukan-sandinya"))) {
            assertThatThrownBy(hub::start).hasMessageContaining("ended");
            assertThat(Files.readString(hub.log()))
                    .contains("\nhub.kafka.client.[sasl.jaas.config]: the brokers refuse this user or password\n")
                    .doesNotContain("\tat ")
                    .doesNotContain("bukan-sandinya");
        }
    }

    private HubProcess hub(Map<String, Object> client) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HUB_KAFKA_EMBEDDED", "false");
        client.forEach((name, value) -> environment.put(variable(name), value.toString()));
        return new HubProcess(data, Path.of("routes"), environment);
    }

    private static String variable(String name) {
        return name.equals("bootstrap.servers")
                ? "HUB_KAFKA_BOOTSTRAP_SERVERS"
                : "HUB_KAFKA_CLIENT_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
