package id.opdhub.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is put away only as it was taken, is taken once, and none overtakes it. */
class FileSourceTest {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final CamelContext camel = new DefaultCamelContext();
    private final List<String> taken = new ArrayList<>();
    private Misfortune meanwhile = () -> {};
    private Duration time = Duration.ZERO;
    private PollPosition position = PollPosition.START;
    private FileSource source;

    @TempDir
    private Path drops;

    /** What happens while a file is on its way. */
    @FunctionalInterface
    private interface Misfortune {
        void happen() throws IOException;
    }

    @Test
    void readsAgainWhatGrewWhileItWasTaken() throws Exception {
        Path file = drop("a.csv", "satu\n", 1);
        drop("b.csv", "lain\n", 2);
        bothLooks();
        meanwhile = () -> Files.writeString(file, "dua\n", StandardOpenOption.APPEND);

        take();
        assertThat(position.isInRound()).isFalse();
        assertThat(file).exists();
        assertThat(taken).containsExactly("satu\n");

        meanwhile = () -> {};
        take();
        time = time.plus(PERIOD);
        take();
        take();
        assertThat(taken).contains("lain\n", "satu\ndua\n");
        assertThat(drops.resolve("done/a.csv")).hasContent("satu\ndua");
    }

    @Test
    void looksAgainBeforeItGoesOnBehindAFileThatChanged() throws Exception {
        drop("a.csv", "satu\n", 1);
        Path second = drop("b.csv", "dua\n", 2);
        drop("c.csv", "tiga\n", 3);
        bothLooks();
        meanwhile = () -> Files.writeString(second, "lagi\n", StandardOpenOption.APPEND);

        take();
        assertThat(position.isInRound()).isTrue();
        take();
        assertThat(position.isInRound()).isFalse();
        assertThat(taken).containsExactly("satu\n");
        assertThat(drops.resolve("c.csv")).exists();
    }

    @Test
    void takesAFileOnceThoughItCannotBeMovedAtOnce() throws Exception {
        drop("a.csv", "satu\n", 1);
        bothLooks();
        Path done = drops.resolve("done");
        meanwhile = () -> {
            Files.delete(done);
            Files.createFile(done);
        };
        assertThatThrownBy(this::take).hasMessageContaining("file-not-moved");

        meanwhile = () -> {};
        Files.delete(done);
        take();
        assertThat(done.resolve("a.csv")).exists();
        assertThat(taken).containsExactly("satu\n");
    }

    @Test
    void takesNothingThatItCouldNotMove() throws Exception {
        drop("a.csv", "satu\n", 1);
        bothLooks();
        Files.createFile(drops.resolve("rejected"));

        assertThatThrownBy(this::take).hasMessageContaining("file-not-moved");
        assertThat(taken).isEmpty();
    }

    private void bothLooks() throws Exception {
        DropDirectory directory = new DropDirectory(drops, "*", 1_000, PERIOD, () -> time.toNanos());
        source = new FileSource(new PolledFeed("uji", "lahir"), directory, this::intake, Optional.empty());
        take();
        time = PERIOD;
    }

    private void take() throws Exception {
        Asked asked = new Asked(position, new Repeats());
        source.take(asked, new DefaultExchange(camel), exchange -> {});
        position = asked.next();
    }

    private Taken intake(Exchange exchange, PolledFeed feed, Processor route) throws IOException {
        taken.add(new String((byte[]) exchange.getMessage().getBody()));
        meanwhile.happen();
        return new Taken(1, List.of());
    }

    private Path drop(String name, String text, long millis) throws IOException {
        Path file = Files.writeString(drops.resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    }
}
