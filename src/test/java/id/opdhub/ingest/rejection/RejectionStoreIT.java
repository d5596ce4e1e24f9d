package id.opdhub.ingest.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.ingest.rejection.Rejection.Decision;
import id.opdhub.ingest.rejection.Rejection.Verdict;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.log.SetAside;
import id.opdhub.support.Database;

/** Rejections are kept once, found by what people know of them, and told what came of their replay. */
class RejectionStoreIT {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00.123Z");
    private static final RejectionFilter ALL = filter(null, null);

    private RejectionStore store;

    private void on(Database database) {
        store = new RejectionStore(new JdbcTemplate(database.fresh()), "hub.rejections");
        store.keep(List.of(entry(1, "kelahiran"), entry(2, "kematian"), entry(3, "kematian")));
    }

    private static ConsumedRecord entry(long offset, String feed) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                SetAside.SYSTEM, "siak",
                SetAside.FEED, feed,
                SetAside.REASON, "wajib-ada",
                SetAside.FINDINGS, "[{\"pointer\":\"/TGL\",\"code\":\"wajib-ada\"}]",
                SetAside.RECEIPT, "r-" + offset));
        return new ConsumedRecord(
                new LogPosition("hub.rejections", 0, offset), "siak/" + feed, headers, new byte[] {1, '{'}, NOW);
    }

    private static RejectionFilter filter(String feed, String reason) {
        return new RejectionFilter(
                Optional.of("siak"),
                Optional.ofNullable(feed),
                Optional.empty(),
                Optional.ofNullable(reason),
                Optional.of(NOW),
                Optional.of(NOW.plusSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource
    void keepsEachOnceAndPagesThem(Database database) {
        on(database);
        store.keep(List.of(entry(2, "kematian")));

        List<Rejection> first = store.page(ALL, true, Optional.empty(), 2);
        assertThat(receipts(first)).containsExactly("r-3", "r-2");
        assertThat(receipts(store.page(ALL, true, Optional.of(first.get(1).id()), 2)))
                .containsExactly("r-1");
        assertThat(receipts(store.page(filter("kelahiran", null), true, Optional.empty(), 9)))
                .containsExactly("r-1");
        assertThat(store.countOpen(filter(null, "lain"))).isZero();
        assertThat(first.get(0).cause().findings()).hasValue("[{\"pointer\":\"/TGL\",\"code\":\"wajib-ada\"}]");
    }

    @ParameterizedTest
    @EnumSource
    void jobTakesEachOnceAndIsTold(Database database) {
        on(database);
        List<Rejection> chosen = store.undecided(ALL, 5, store.newest(), 2);
        assertThat(receipts(chosen)).containsExactly("r-1", "r-2");
        chosen.forEach(rejection -> store.begin(rejection.id(), Verdict.REPLAYING, 5L, NOW));
        store.decide(chosen.get(0).id(), new Decision(Verdict.ACCEPTED, NOW.plusSeconds(1), Optional.of("r-baru")));

        assertThat(receipts(store.undecided(ALL, 5, store.newest(), 9))).containsExactly("r-3");
        assertThat(store.decided(5)).isEqualTo(Map.of("ACCEPTED", 1L, "REPLAYING", 1L));
        assertThat(store.find(chosen.get(0).id()).flatMap(Rejection::decision))
                .hasValue(new Decision(Verdict.ACCEPTED, NOW.plusSeconds(1), Optional.of("r-baru")));
        assertThat(store.countOpen(ALL)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRouteThatWasFasterThanTheMarkKeepsItsVerdict(Database database) {
        on(database);
        long id = store.page(ALL, true, Optional.empty(), 1).get(0).id();
        store.decide(id, new Decision(Verdict.REJECTED, NOW.plusSeconds(1), Optional.of("r-baru")));

        store.begin(id, Verdict.REPLAYING, 5L, NOW);

        assertThat(store.decided(5)).isEqualTo(Map.of("REJECTED", 1L));
    }

    private static List<String> receipts(List<Rejection> rejections) {
        return rejections.stream()
                .map(rejection -> rejection.origin().receipt().orElseThrow())
                .toList();
    }
}
