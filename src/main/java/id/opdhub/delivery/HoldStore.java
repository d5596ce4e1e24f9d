package id.opdhub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.Holding.Cause;
import id.opdhub.journal.TextColumn;

/** The holds that only a person or a folder ends, in the database, so that they outlive a restart and all hubs know them. */
class HoldStore {

    private static final TextColumn AGREEMENT = new TextColumn(200);

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(String system, Holding holding) {}

    /** Keeps it, once for each cause; false when it is there already. */
    boolean keep(String system, Holding holding) {
        return jdbc.sql("insert into system_hold (system, cause, reason, agreement, held_since)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                system,
                                holding.cause().name(),
                                holding.reason(),
                                holding.agreement().map(AGREEMENT::fit).orElse(null),
                                holding.since().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Ends one cause; false when it had ended already. */
    boolean remove(String system, Cause cause) {
        return jdbc.sql("delete from system_hold where system = ? and cause = ?")
                        .params(system, cause.name())
                        .update()
                > 0;
    }

    void removeAll(String system) {
        jdbc.sql("delete from system_hold where system = ?").param(system).update();
    }

    Map<String, List<Holding>> all() {
        return jdbc
                .sql("select system, cause, reason, agreement, held_since from system_hold")
                .query((row, number) -> new Held(row.getString("system"), holding(row)))
                .list() // a stream would keep its connection until it is closed
                .stream()
                .collect(Collectors.groupingBy(
                        Held::system, Collectors.mapping(Held::holding, Collectors.toUnmodifiableList())));
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getObject("held_since", OffsetDateTime.class).toInstant(),
                Optional.empty(),
                Optional.ofNullable(row.getString("agreement")));
    }
}
