package id.opdhub.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What feeds said last under each own id. Needed only where a payload names neither an event nor a time of change. */
class FeedContents {

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    FeedContents(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What is said under an own id. */
    record Saying(String ownKey, String contentHash) {}

    private record Version(String contentHash, long number) {

        Version next(String otherHash) {
            return contentHash.equals(otherHash) ? this : new Version(otherHash, number + 1);
        }
    }

    /**
     * The version that each saying is under its own id, in the order given: A, B, A are versions 1, 2, 3; A, A are both
     * version 1. Kept before the records are appended, so that a repeat after a failure is given the same version.
     */
    List<Long> versions(List<Saying> sayings) {
        return transaction.execute(status -> {
            Map<String, Version> before = lock(sayings);
            Map<String, Version> now = new HashMap<>(before);
            List<Long> versions = new ArrayList<>();
            for (Saying saying : sayings) {
                Version version = now.get(saying.ownKey()).next(saying.contentHash());
                now.put(saying.ownKey(), version);
                versions.add(version.number());
            }
            keep(before, now);
            return versions;
        });
    }

    /**
     * In the order of the keys' bytes, so that two submissions never wait for each other in a circle; left alone, a database
     * may order letters by its language, each query by itself.
     */
    private Map<String, Version> lock(List<Saying> sayings) {
        TreeSet<String> keys = new TreeSet<>();
        sayings.forEach(saying -> keys.add(saying.ownKey()));
        jdbc.batchUpdate(
                "insert into feed_content (own_key, content_hash, version) values (?, '', 0) on conflict do nothing",
                keys.stream().map(key -> new Object[] {key}).toList());
        Map<String, Version> versions = new HashMap<>();
        List<String> ordered = List.copyOf(keys);
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            select(ordered.subList(from, Math.min(from + CHUNK, ordered.size())), versions);
        }
        return versions;
    }

    private void select(Collection<String> keys, Map<String, Version> into) {
        new NamedParameterJdbcTemplate(jdbc)
                .query(
                        "select own_key, content_hash, version from feed_content where own_key in (:keys)"
                                + " order by cast(own_key as bytea) for update",
                        Map.of("keys", keys),
                        row -> {
                            into.put(
                                    row.getString("own_key"),
                                    new Version(row.getString("content_hash"), row.getLong("version")));
                        });
    }

    private void keep(Map<String, Version> before, Map<String, Version> now) {
        List<Object[]> changed = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> new Object[] {
                    entry.getValue().contentHash(), entry.getValue().number(), entry.getKey()
                })
                .toList();
        jdbc.batchUpdate("update feed_content set content_hash = ?, version = ? where own_key = ?", changed);
    }
}
