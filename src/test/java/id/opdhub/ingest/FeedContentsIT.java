package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.ingest.FeedContents.Saying;
import id.opdhub.support.Database;

/** Versions are counted without a gap or a deadlock, however many callers there are and whichever database counts. */
class FeedContentsIT {

    private static final int ROUNDS = 50;
    private static final int LARGE_ROUNDS = 15;

    private static FeedContents fresh(Database database) {
        DataSource source = database.fresh();
        return new FeedContents(
                new JdbcTemplate(source), new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    @ParameterizedTest
    @EnumSource
    void countsAChangeAndItsReturnButNoRepeat(Database database) {
        FeedContents contents = fresh(database);

        assertThat(contents.versions(sayings("A", "key", "other"))).containsExactly("1.0", "1.0");
        assertThat(contents.versions(sayings("A", "key"))).containsExactly("1.0");
        assertThat(contents.versions(sayings("B", "key"))).containsExactly("2.0");
        assertThat(contents.versions(sayings("A", "key", "other"))).containsExactly("3.0", "1.0");
    }

    @ParameterizedTest
    @EnumSource
    void twoCallersOfOneKeyNeverGetTheSameVersion(Database database) {
        FeedContents contents = fresh(database);

        CompletableFuture<List<String>> first = CompletableFuture.supplyAsync(() -> changes(contents, "A"));
        CompletableFuture<List<String>> second = CompletableFuture.supplyAsync(() -> changes(contents, "B"));

        assertThat(Stream.of(first, second).flatMap(caller -> caller.join().stream()))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 2 * ROUNDS)
                        .mapToObj(number -> number + ".0")
                        .toList());
    }

    /** The larger submission locks in two queries, capitals first; a language would have them last. */
    @ParameterizedTest
    @EnumSource
    void twoCallersOfManyKeysNeverWaitForEachOtherInACircle(Database database) {
        FeedContents contents = fresh(database);
        List<String> few = Stream.concat(keys("a", 250), keys("B", 250)).toList();
        List<String> many = Stream.concat(keys("A", 300), few.stream()).toList();

        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> say(contents, "first", few));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> say(contents, "second", many));

        assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofMinutes(2));
    }

    private static List<Saying> sayings(String hash, String... keys) {
        return Stream.of(keys).map(key -> new Saying(key, hash)).toList();
    }

    private static Stream<String> keys(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number);
    }

    /** Each saying differs from whatever was said last, so each is a change. */
    private static List<String> changes(FeedContents contents, String caller) {
        List<String> versions = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            versions.addAll(contents.versions(sayings(caller + round, "key")));
        }
        return versions;
    }

    private static void say(FeedContents contents, String caller, List<String> keys) {
        for (int round = 0; round < LARGE_ROUNDS; round++) {
            contents.versions(sayings(caller + round, keys.toArray(String[]::new)));
        }
    }
}
