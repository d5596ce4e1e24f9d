package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.support.HubProcess;
import id.opdhub.support.Routes;

/** A province's worth of folders in one hub: how long it takes to start, what it takes when nothing happens, one more. */
class ManyFoldersSoak {

    private static final Logger LOG = LoggerFactory.getLogger(ManyFoldersSoak.class);
    private static final int FOLDERS = Integer.getInteger("soak.folders", 500);
    private static final String OPERATOR_KEY = "kunci-uji-operator";
    private static final Duration SETTLING = Duration.ofSeconds(90);
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final List<String> MODELS = List.of(
            "puskesmas-lubuk-basung", "dasbor-sumbar", "opensid-tiku-selatan", "dinsos-agam", "bias-banjarmasin");

    @TempDir
    Path folder;

    private HubProcess hub;
    private Operator operator;

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void startsIdlesAndTakesOneMore() {
        Path routes = Routes.of(List.of(), folder.resolve("routes"));
        for (int number = 1; number < FOLDERS; number++) {
            write(number, routes.resolve("systems"));
        }
        hub = new HubProcess(
                folder, routes, Map.of("HUB_OPERATOR_KEY", OPERATOR_KEY, HubProcess.DELIVERY_PARTITIONS, "1"));
        operator = new Operator(hub::url, OPERATOR_KEY);
        start("first start");
        assertThat(operator.get("/v1/ops/systems")).hasSize(FOLDERS);
        hub.stop();
        start("second start");
        idle();
        oneMore(routes.resolve("systems"));
    }

    private void start(String which) {
        long begin = System.nanoTime();
        hub.start();
        LOG.info("{} with {} folders: ready after {} ms", which, FOLDERS, milliseconds(begin));
    }

    private void idle() {
        LockSupport.parkNanos(SETTLING.toNanos());
        Duration before = hub.processorTime();
        LockSupport.parkNanos(WATCHED.toNanos());
        Duration used = hub.processorTime().minus(before);
        LOG.info("idle: {} of a core", (double) used.toMillis() / WATCHED.toMillis());
    }

    private void oneMore(Path systems) {
        write(FOLDERS, systems);
        long begin = System.nanoTime();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> operator.get("/v1/ops/systems").toString().contains(id(FOLDERS)));
        LOG.info("folder {}: runs after {} ms", FOLDERS + 1, milliseconds(begin));
    }

    private static long milliseconds(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static String id(int number) {
        return "kantor-" + number;
    }

    /** A shipped folder under another name. */
    private static void write(int number, Path systems) {
        String model = MODELS.get(number % MODELS.size());
        Path shipped = Path.of("routes/systems").resolve(model);
        try (Stream<Path> paths = Files.walk(shipped)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = systems.resolve(id(number))
                        .resolve(shipped.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, renamed(Files.readString(path), model, id(number)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String renamed(String content, String model, String id) {
        return content.replace(model, id).replace(variable(model), variable(id));
    }

    private static String variable(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
