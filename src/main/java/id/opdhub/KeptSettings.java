package id.opdhub;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** Settings that must stay the same for the life of a database. */
final class KeptSettings {

    private final JdbcTemplate jdbc;

    KeptSettings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws UnsafeSetting when the database was begun with another value */
    void mustBe(String name, String value) {
        jdbc.update("insert into kept_setting (name, kept) values (?, ?) on conflict do nothing", name, value);
        List<String> kept = jdbc.queryForList("select kept from kept_setting where name = ?", String.class, name);
        if (!kept.contains(value)) {
            throw new UnsafeSetting("hub." + name + " is not the one this database began with: the subjects of its"
                    + " records would no longer be theirs. Set the former value");
        }
    }
}
