package id.opdhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import id.opdhub.OpdHub;
import id.opdhub.log.Appender;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.LogEntry;

/** A whole hub in this process: its broker, its database and its stages, each of which can be let go and stopped. */
final class HubUnderMeasure implements AutoCloseable {

    static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    static final String KEY = "kunci-bench";

    private final ConfigurableApplicationContext context;
    private final String database;

    private HubUnderMeasure(ConfigurableApplicationContext context, String database) {
        this.context = context;
        this.database = database;
    }

    /**
     * Starts a hub on a new folder, with every stage at rest.
     *
     * @param database its JDBC URL; empty for H2 in a file
     * @param receiver the address of every destination
     * @param concurrency attempts of a destination at once
     */
    static HubUnderMeasure start(String database, String receiver, int concurrency) throws IOException {
        Path folder = Files.createTempDirectory("opd-hub-bench");
        String url = database.isEmpty() ? h2(folder) : database;
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port",
                "0",
                "hub.data",
                folder.toString(),
                "hub.routes",
                Folders.copy(folder.resolve("routes"), concurrency).toString(),
                "hub.subject-key",
                Base64.getEncoder().encodeToString(new byte[32]),
                "hub.kafka.embedded",
                "true",
                "hub.topics.replication",
                "1",
                "spring.datasource.url",
                url));
        for (String system : List.of(Folders.DASHBOARD, Folders.VILLAGE, Folders.PUSKESMAS)) {
            String prefix = system.toUpperCase(Locale.ROOT).replace('-', '_');
            settings.put(prefix + "_URL", receiver);
            settings.put(prefix + "_KEY", KEY + "-" + system);
            settings.put(prefix + "_SIGNING", SECRET);
        }
        HubUnderMeasure hub = new HubUnderMeasure(new SpringApplication(OpdHub.class).run(arguments(settings)), url);
        hub.restAll();
        return hub;
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static String h2(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("h2/hub")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts entries into the log, and waits until they are there. */
    void append(Stream<LogEntry> entries) {
        Appender appender = bean(Appender.class);
        CompletableFuture.allOf(entries.map(appender::append).toArray(CompletableFuture[]::new))
                .join();
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String database() {
        return database;
    }

    /** For clients of the same brokers. */
    Map<String, Object> kafka() {
        return bean(KafkaClient.class).settings();
    }

    /** Lets a stage go on. It kept its place in its group, so that it begins at once. */
    void go(String route) {
        try {
            bean(CamelContext.class).getRouteController().resumeRoute(route);
        } catch (Exception failure) { // as Camel declares it
            throw new IllegalStateException(failure);
        }
    }

    void rest(String route) {
        try {
            bean(CamelContext.class).getRouteController().suspendRoute(route);
        } catch (Exception failure) { // as Camel declares it
            throw new IllegalStateException(failure);
        }
    }

    private void restAll() {
        bean(CamelContext.class).getRoutes().stream()
                .map(route -> route.getRouteId())
                .filter(route -> route.startsWith("hub."))
                .forEach(this::rest);
    }

    @Override
    public void close() {
        context.close();
    }
}
