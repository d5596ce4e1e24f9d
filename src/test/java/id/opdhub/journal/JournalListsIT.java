package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalStore.Kept;
import id.opdhub.log.LogPosition;
import id.opdhub.support.Database;
import id.opdhub.support.FreshDatabase;

/** The journal is found by what people know of an entry, a page at a time, on each database. */
class JournalListsIT {

    private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

    private JournalLists lists;
    private JournalStore store;

    private void on(Database database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        store = new JournalStore(jdbc, FreshDatabase.transaction(jdbc));
        lists = new JournalLists(jdbc);
    }

    private void happened(int number, Step step, String system, String region) {
        About about = new About("/systems/x", "e-" + number, "warga:" + number, "id.opdhub.uji.v1", region);
        store.keep(List.of(new Kept(
                new LogPosition("hub.journal", number % 3, number),
                // Several in one instant: the position decides.
                new JournalEntry(START.plusSeconds(number / 4), step, Optional.of(about), system, Map.of()))));
    }

    @ParameterizedTest
    @EnumSource
    void pagesHoldEveryEntryOnce(Database database) {
        on(database);
        for (int number = 0; number < 25; number++) {
            happened(number, Step.DELIVERED, "a", "1306");
        }

        List<String> seen = new ArrayList<>();
        JournalPage page = lists.page(filter(null, null, null), Optional.empty(), 10);
        seen.addAll(ids(page));
        while (page.last().isPresent()) {
            page = lists.page(filter(null, null, null), page.last(), 10);
            seen.addAll(ids(page));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("e-24");
    }

    @ParameterizedTest
    @EnumSource
    void everyCriterionNarrows(Database database) {
        on(database);
        happened(1, Step.DELIVERED, "a", "1306022001");
        happened(2, Step.DEAD_LETTERED, "a", "1373");
        happened(3, Step.DELIVERED, "b", "1306");

        assertThat(ids(lists.page(filter("a", null, null), Optional.empty(), 10)))
                .containsExactly("e-2", "e-1");
        assertThat(ids(lists.page(filter(null, Step.DEAD_LETTERED, null), Optional.empty(), 10)))
                .containsExactly("e-2");
        assertThat(ids(lists.page(filter(null, null, "1306"), Optional.empty(), 10)))
                .containsExactlyInAnyOrder("e-3", "e-1");
    }

    @ParameterizedTest
    @EnumSource
    void subjectsHistoryIsThatOfOneRecipient(Database database) {
        on(database);
        happened(1, Step.ACCEPTED, "pengirim", "1306");
        happened(1, Step.DELIVERED, "lain", "1306");
        store.keep(List.of(new Kept(
                new LogPosition("hub.journal", 5, 5),
                new JournalEntry(
                        START,
                        Step.DEAD_LETTERED,
                        Optional.of(new About("/systems/x", "e-1", "warga:1", "id.opdhub.uji.v1", "1306")),
                        "a",
                        Map.of()))));

        SubjectHistory history = new JournalQuery(store).ofSubject("warga:1", "id.opdhub.uji.v1", "a");

        assertThat(history.entries())
                .extracting(JournalEntry::step)
                .containsExactlyInAnyOrder(Step.ACCEPTED, Step.DEAD_LETTERED);
    }

    private static JournalFilter filter(String system, Step step, String region) {
        return new JournalFilter(
                Optional.empty(),
                List.of("/systems/x"),
                Optional.ofNullable(system),
                Optional.empty(),
                Optional.ofNullable(region),
                Optional.ofNullable(step),
                Optional.of(START),
                Optional.of(START.plusSeconds(3600)));
    }

    private static List<String> ids(JournalPage page) {
        return page.entries().stream()
                .map(entry -> entry.about().orElseThrow().id())
                .toList();
    }
}
