package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.ingest.polling.FileFeedComponent;
import id.opdhub.ingest.polling.PollComponent;
import id.opdhub.ingest.polling.PollState;
import id.opdhub.log.LogUnavailable;
import id.opdhub.log.SetAside;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.support.Database;

/** What an application drops into a directory is taken whole, once, in order, and leaves the directory only when it is safe. */
class FileFeedIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final FlakyLog log = new FlakyLog();
    private final List<String> durable = new CopyOnWriteArrayList<>();
    private final DataSource database = Database.H2.fresh();
    private volatile boolean logIsAway;
    private CamelContext camel;
    private PollComponent polls;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        polls = new PollComponent(JdbcClient.create(database), FeedingHub.intake(log)::take, PollingHub.SETTINGS);
        camel = new DefaultCamelContext();
        camel.addComponent("timer-feed", polls);
        camel.addComponent("file-feed", new FileFeedComponent());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file-feed:uji/00000001/lahir/" + directory + "?period=1s&include=*.csv")
                        .routeId("uji.lahir")
                        .errorHandler(noErrorHandler())
                        .process(FileFeedIT.this::route);
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void takesFilesOldestFirstAndPutsThemAway() throws IOException {
        drop("b.csv", "satu", 2_000);
        drop("a.csv", "dua", 1_000);

        await().atMost(LONGEST).until(() -> Files.exists(directory.resolve("done/a.csv")));
        assertThat(durable).containsExactly("text/csv satu", "text/csv dua");
        assertThat(directory.resolve("b.csv")).doesNotExist();
        assertThat(directory.resolve("done/b.csv")).hasContent("satu");
    }

    @Test
    void leavesAloneWhatIsNotWholeOrNotForIt() throws IOException {
        drop("a.csv.part", "setengah", 0);
        drop(".a.csv", "tersembunyi", 0);
        drop("baca.txt", "lain", 0);
        Files.createSymbolicLink(directory.resolve("tautan.csv"), directory.resolve("baca.txt"));
        drop("b.csv", "satu", 0);

        await().atMost(LONGEST).until(() -> Files.exists(directory.resolve("done/b.csv")));
        assertThat(durable).containsExactly("text/csv satu");
        assertThat(directory.resolve("a.csv.part")).exists();
        assertThat(directory.resolve("tautan.csv")).isSymbolicLink();
    }

    @Test
    void leavesTheFileWhereItIsWhileTheLogIsAway() throws IOException {
        logIsAway = true;
        drop("a.csv", "satu", 2_000);
        drop("b.csv", "dua", 1_000);
        await().atMost(LONGEST).until(() -> reason().equals(Optional.of("log-unavailable")));
        assertThat(directory.resolve("a.csv")).exists();

        logIsAway = false;
        await().atMost(LONGEST).until(() -> Files.exists(directory.resolve("done/b.csv")));
        assertThat(durable).containsExactly("text/csv satu", "text/csv dua");
        assertThat(log.entries).isEmpty();
        await().atMost(LONGEST).until(() -> reason().isEmpty());
    }

    @Test
    void setsAsideWithTheReasonWhatNobodyCanReadAndGoesOn() throws IOException {
        drop("a.csv", FeedingHub.UNREADABLE, 2_000);
        drop("b.csv", "dua", 1_000);

        await().atMost(LONGEST).until(() -> Files.exists(directory.resolve("done/b.csv")));
        assertThat(directory.resolve("rejected/a.csv")).hasContent(FeedingHub.UNREADABLE);
        assertThat(directory.resolve("rejected/a.csv.reason.txt")).content().contains("json-rusak", "JSON");
        assertThat(log.entries).singleElement().satisfies(entry -> assertThat(entry.headers())
                .containsEntry(SetAside.FEED, "lahir")
                .containsEntry(SetAside.REASON, "json-rusak"));
    }

    @Test
    void setsAsideWhatIsLargerThanItReads() throws IOException {
        drop("a.csv", "x".repeat((int) PollingHub.SETTINGS.maxAnswer().toBytes() + 1), 0);

        await().atMost(LONGEST).until(() -> Files.exists(directory.resolve("rejected/a.csv.reason.txt")));
        assertThat(durable).isEmpty();
    }

    @Test
    void writesOverNoFileOfTheSameName() throws IOException {
        Files.createDirectories(directory.resolve("done"));
        Files.writeString(directory.resolve("done/a.csv"), "kemarin");
        drop("a.csv", "hari ini", 0);

        await().atMost(LONGEST).until(() -> Files.exists(directory.resolve("done/2-a.csv")));
        assertThat(directory.resolve("done/a.csv")).hasContent("kemarin");
    }

    @Test
    void saysThatTheDirectoryIsMissing() throws IOException {
        Path away = directory.resolveSibling(directory.getFileName() + "-away");
        Files.move(directory, away);
        try {
            await().atMost(LONGEST).until(() -> reason().equals(Optional.of("directory-missing")));
        } finally {
            Files.move(away, directory);
        }
        await().atMost(LONGEST).until(() -> reason().isEmpty());
    }

    private Optional<String> reason() {
        return polls.states().stream().findFirst().flatMap(PollState::reason);
    }

    private void drop(String name, String text, long millisAgo) throws IOException {
        Path part = Files.writeString(directory.resolve("." + name), text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(
                part,
                java.nio.file.attribute.FileTime.fromMillis(
                        Files.getLastModifiedTime(part).toMillis() - millisAgo));
        Files.move(part, directory.resolve(name));
    }

    private void route(Exchange exchange) {
        String text = exchange.getMessage().getBody(String.class);
        if (text.equals(FeedingHub.UNREADABLE)) {
            throw new UnreadablePayload(1, 1, "json-rusak");
        }
        if (logIsAway) {
            throw new LogUnavailable("hub.records", new TimeoutException());
        }
        durable.add(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE) + " " + text);
    }
}
