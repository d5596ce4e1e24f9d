package id.opdhub.ingest;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.support.FreshDatabase;

/** What feeds said, in a database of its own, with its transactions in the open. */
record Sayings(JdbcTemplate jdbc, TransactionTemplate transaction, FeedContents contents) {

    static Sayings none() {
        JdbcTemplate jdbc = FreshDatabase.jdbc();
        TransactionTemplate transaction = FreshDatabase.transaction(jdbc);
        return new Sayings(jdbc, transaction, new FeedContents(jdbc, transaction));
    }
}
