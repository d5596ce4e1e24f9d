package id.opdhub.delivery;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.Holding.Cause;

/** The holds that only an operator ends, in the database, so that they outlive a restart and all hubs know them. */
class HoldStore {

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(String system, Holding holding) {}

    void keep(String system, Holding holding) {
        jdbc.sql(
                        "insert into destination_hold (system, cause, reason, held_since) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        system,
                        holding.cause().name(),
                        holding.reason(),
                        holding.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String system) {
        jdbc.sql("delete from destination_hold where system = ?").param(system).update();
    }

    Map<String, Holding> all() {
        return jdbc
                .sql("select system, cause, reason, held_since from destination_hold")
                .query((row, number) -> new Held(
                        row.getString("system"),
                        new Holding(
                                Cause.valueOf(row.getString("cause")),
                                row.getString("reason"),
                                row.getObject("held_since", OffsetDateTime.class)
                                        .toInstant(),
                                Optional.empty())))
                .list() // a stream would keep its connection until it is closed
                .stream()
                .collect(Collectors.toMap(Held::system, Held::holding));
    }
}
