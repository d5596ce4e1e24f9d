package id.opdhub.registry.vocabulary;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps types and code lists in the hub's database. */
public final class DatabaseFiles implements KeptFiles {

    private final Supplier<JdbcClient> jdbc;

    /** @param jdbc asked for when it is needed: types are read before there is a database */
    public DatabaseFiles(Supplier<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        jdbc.get().sql("select name, content from shared_file").query(row -> {
            all.put(row.getString("name"), row.getString("content"));
        });
        return all;
    }

    @Override
    public void keep(String name, String content) {
        int changed = jdbc.get()
                .sql("update shared_file set content = :content where name = :name")
                .param("name", name)
                .param("content", content)
                .update();
        if (changed == 0) {
            jdbc.get()
                    .sql("insert into shared_file (name, content) values (:name, :content) on conflict do nothing")
                    .param("name", name)
                    .param("content", content)
                    .update();
        }
    }

    @Override
    public void forget(String name) {
        jdbc.get()
                .sql("delete from shared_file where name = :name")
                .param("name", name)
                .update();
    }
}
