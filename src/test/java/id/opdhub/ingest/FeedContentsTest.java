package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.opdhub.ingest.FeedContents.Saying;

/** A change is a new version and a repeat is none, within a call, between calls and between callers. */
class FeedContentsTest {

    private final Sayings sayings = Sayings.none();
    private final FeedContents contents = sayings.contents();

    @Test
    void countsChangesBetweenCalls() {
        assertThat(says("key", "A")).containsExactly("1.0");
        assertThat(says("key", "B")).containsExactly("2.0");
        assertThat(says("key", "A")).containsExactly("3.0");
    }

    @Test
    void givesARepeatTheSameVersion() {
        assertThat(says("key", "A")).containsExactly("1.0");
        assertThat(says("key", "A")).containsExactly("1.0");
    }

    @Test
    void countsChangesWithinOneCall() {
        assertThat(says("key", "A", "B", "B", "A")).containsExactly("1.0", "1.1", "1.1", "1.2");
    }

    @Test
    void givesACallThatIsRepeatedTheSameVersions() {
        List<String> first = says("key", "A", "B", "A");
        assertThat(says("key", "A", "B", "A")).isEqualTo(first);
        assertThat(says("key", "A", "B")).doesNotContainAnyElementsOf(first);
    }

    @Test
    void countsEachKeyByItself() {
        List<Saying> both = List.of(new Saying("one", "A"), new Saying("other", "A"), new Saying("one", "B"));
        assertThat(contents.versions(both)).containsExactly("1.0", "1.0", "1.1");
    }

    @Test
    void knowsMoreKeysThanOneQueryTakes() {
        List<Saying> many = IntStream.range(0, 1001)
                .mapToObj(number -> new Saying("key-" + number, "A"))
                .toList();
        contents.versions(many);
        List<Saying> changed =
                many.stream().map(saying -> new Saying(saying.ownKey(), "B")).toList();
        assertThat(contents.versions(changed)).hasSize(1001).containsOnly("2.0");
    }

    @Test
    void keepsNothingOfACallThatFails() {
        sayings.transaction().executeWithoutResult(status -> {
            says("key", "A");
            status.setRollbackOnly();
        });
        assertThat(says("key", "B")).containsExactly("1.0");
    }

    @Test
    void letsASecondCallerOfOneKeyWaitForTheFirst() {
        says("key", "A");
        List<CompletableFuture<List<String>>> second = new ArrayList<>();
        sayings.transaction().executeWithoutResult(status -> {
            assertThat(says("key", "B")).containsExactly("2.0");
            second.add(CompletableFuture.supplyAsync(() -> says("key", "C")));
            await().until(this::someoneWaits);
        });
        assertThat(second.get(0).join()).containsExactly("3.0");
    }

    private boolean someoneWaits() {
        return !sayings.jdbc()
                .queryForList("select blocker_id from information_schema.sessions where blocker_id is not null")
                .isEmpty();
    }

    private List<String> says(String key, String... hashes) {
        return contents.versions(
                List.of(hashes).stream().map(hash -> new Saying(key, hash)).toList());
    }
}
