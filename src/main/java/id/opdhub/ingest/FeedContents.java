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

import id.opdhub.record.ContentHash;

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

    /** What one call says under one own id: the contents in order, a repeat of the one before left out. */
    private static final class Sequence {

        private final List<String> hashes = new ArrayList<>();

        /** The place of the content among those said. */
        int add(String hash) {
            if (hashes.isEmpty() || !hashes.get(hashes.size() - 1).equals(hash)) {
                hashes.add(hash);
            }
            return hashes.size() - 1;
        }

        String hash() {
            return hashes.size() == 1 ? hashes.get(0) : ContentHash.of(String.join("\n", hashes));
        }
    }

    private record Version(String contentHash, long number) {

        Version next(String otherHash) {
            return contentHash.equals(otherHash) ? this : new Version(otherHash, number + 1);
        }
    }

    /**
     * Which version each saying is under its own id, in the order given: A, B, A in three calls are three versions, A, A
     * one. What one call says under one id counts as a whole, so that the same call again is given the same versions.
     * Kept before the records are appended, so that a repeat after a failure is, too.
     */
    List<String> versions(List<Saying> sayings) {
        Map<String, Sequence> said = new HashMap<>();
        List<Integer> places = sayings.stream()
                .map(saying -> said.computeIfAbsent(saying.ownKey(), first -> new Sequence())
                        .add(saying.contentHash()))
                .toList();
        Map<String, Long> numbers = transaction.execute(status -> number(said));
        List<String> versions = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            versions.add(numbers.get(sayings.get(index).ownKey()) + "." + places.get(index));
        }
        return versions;
    }

    private Map<String, Long> number(Map<String, Sequence> said) {
        Map<String, Version> before = lock(said.keySet());
        Map<String, Version> now = new HashMap<>(before);
        now.replaceAll((ownKey, version) -> version.next(said.get(ownKey).hash()));
        keep(before, now);
        Map<String, Long> numbers = new HashMap<>();
        now.forEach((ownKey, version) -> numbers.put(ownKey, version.number()));
        return numbers;
    }

    /**
     * In the order of the keys' bytes, so that two submissions never wait for each other in a circle; left alone, a database
     * may order letters by its language, each query by itself.
     */
    private Map<String, Version> lock(Collection<String> ownKeys) {
        TreeSet<String> keys = new TreeSet<>(ownKeys);
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
