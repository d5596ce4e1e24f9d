package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.Holding.Cause;
import id.opdhub.delivery.ParkedStore.Taken;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.support.Database;

/** What delivery keeps in the database comes back as it was, and is kept once, whichever database it is. */
class DeliveryStoresIT {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00.123Z");
    private static final String TOPIC = "hub.deliveries.a";

    private static final long STAY = 1;

    private static ParkedStore reading(Database database) {
        ParkedStore store = HubParts.parkedStore(database.fresh());
        assertThat(store.take(TOPIC, 1)).isEqualTo(new Taken(STAY, List.of()));
        return store;
    }

    private static JdbcClient fresh(Database database) {
        return JdbcClient.create(database.fresh());
    }

    private static ConsumedRecord consumed(long offset) {
        return new ConsumedRecord(
                new LogPosition(TOPIC, 1, offset),
                "warga:a",
                Map.of("ce_id", "e-" + offset, "ce_source", "/systems/puskesmas"),
                "\u0001{}".getBytes(StandardCharsets.UTF_8),
                NOW);
    }

    private static ParkedDelivery parked(long offset, Instant next) {
        return new ParkedDelivery(consumed(offset).position(), "warga:a", 2, 1, "http-500", Optional.ofNullable(next));
    }

    @ParameterizedTest
    @EnumSource
    void parkedDeliveriesOfAPartitionComeBackInOrder(Database database) {
        ParkedStore store = reading(database);
        store.park(STAY, "a", consumed(9), parked(9, NOW), NOW);
        store.park(STAY, "a", consumed(5), parked(5, null), NOW);

        assertThat(store.take(TOPIC, 1)).isEqualTo(new Taken(STAY + 1, List.of(parked(5, null), parked(9, NOW))));
        assertThat(store.take(TOPIC, 2)).isEqualTo(new Taken(1, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void parkedRecordComesBackAsItWas(Database database) {
        ParkedStore store = reading(database);
        store.park(STAY, "a", consumed(5), parked(5, NOW), NOW);

        ConsumedRecord found = store.find(consumed(5).position()).orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(consumed(5));
    }

    @ParameterizedTest
    @EnumSource
    void recordIsParkedOnce(Database database) {
        ParkedStore store = reading(database);
        store.park(STAY, "a", consumed(5), parked(5, NOW), NOW);
        store.park(STAY, "a", consumed(5), parked(5, null), NOW);

        assertThat(store.take(TOPIC, 1).parked()).containsExactly(parked(5, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void parkedDeliveryChangesAndGoes(Database database) {
        ParkedStore store = reading(database);
        store.park(STAY, "a", consumed(5), parked(5, NOW), NOW);
        ParkedDelivery again = parked(5, NOW).failedAgain(7, 3, "timeout", Optional.of(NOW.plusSeconds(30)));

        assertThat(store.update(STAY, again)).isTrue();
        assertThat(store.take(TOPIC, 1).parked()).containsExactly(again);

        assertThat(store.remove(STAY + 1, again.position())).isTrue();
        assertThat(store.take(TOPIC, 1).parked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hubThatLostAPartitionChangesNothingMore(Database database) {
        ParkedStore store = reading(database);
        store.park(STAY, "a", consumed(5), parked(5, NOW), NOW);
        store.take(TOPIC, 1);

        assertThat(store.park(STAY, "a", consumed(9), parked(9, NOW), NOW)).isFalse();
        assertThat(store.update(STAY, parked(5, null))).isFalse();
        assertThat(store.remove(STAY, consumed(5).position())).isFalse();

        assertThat(store.take(TOPIC, 1).parked()).containsExactly(parked(5, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void holdsAreKeptOnceForEachCauseUntilRemoved(Database database) {
        HoldStore store = new HoldStore(fresh(database));
        Holding gone = Holding.kept(Cause.GONE, "http-410", NOW);
        Holding withheld = Holding.withheld("PKS 1/2026", NOW);
        assertThat(store.keep("a", gone)).isTrue();
        assertThat(store.keep("a", gone)).isFalse();
        assertThat(store.keep("a", withheld)).isTrue();

        assertThat(store.all().get("a")).containsExactlyInAnyOrder(gone, withheld);
        assertThat(store.remove("a", Cause.AGREEMENT)).isTrue();
        assertThat(store.remove("a", Cause.AGREEMENT)).isFalse();
        assertThat(store.all()).isEqualTo(Map.of("a", List.of(gone)));
        store.removeAll("a");
        assertThat(store.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void deadLetterIsNotedOnce(Database database) {
        JdbcClient jdbc = fresh(database);
        DeadLetterStore store = new DeadLetterStore(jdbc);
        Attempt attempt = Attempt.notMade(
                consumed(5),
                Optional.empty(),
                3,
                Outcome.undeliverable("mapping-failed").at("out.jslt:4"));

        store.note("a", attempt, "mapping-failed", new LogPosition("hub.dead-letters", 0, 1), NOW);
        store.note("a", attempt, "mapping-failed", new LogPosition("hub.dead-letters", 0, 2), NOW);

        assertThat(store.count("a")).isEqualTo(1);
        assertThat(store.count("b")).isZero();
        assertThat(jdbc.sql("select place from dead_letter").query(String.class).single())
                .isEqualTo("out.jslt:4");
    }

    @ParameterizedTest
    @EnumSource
    void deadLetterIsCutWhereItDoesNotFit(Database database) {
        JdbcClient jdbc = fresh(database);
        DeadLetterStore store = new DeadLetterStore(jdbc);
        Attempt attempt = Attempt.notMade(
                consumed(5),
                Optional.empty(),
                3,
                Outcome.undeliverable("mapping-failed").at("x".repeat(300)));

        store.note("a", attempt, "r".repeat(300), new LogPosition("hub.dead-letters", 0, 1), NOW);

        assertThat(jdbc.sql("select place from dead_letter").query(String.class).single())
                .isEqualTo("x".repeat(200));
        assertThat(jdbc.sql("select reason from dead_letter")
                        .query(String.class)
                        .single())
                .isEqualTo("r".repeat(60));
    }
}
