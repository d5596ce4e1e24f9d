package id.opdhub.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.log.LogPosition;

/**
 * Numbers the stays of a partition with one hub after the other. A hub that lost a partition may still end an attempt of
 * it; what it would then change has been read by its successor, and stays as it is.
 */
class PartitionStays {

    private static final String AT = " where log_topic = ? and log_partition = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PartitionStays(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The number of the stay that begins now; none before it counts from here on. */
    long begin(String topic, int partition) {
        return transaction.execute(status -> {
            jdbc.sql("insert into parked_partition (log_topic, log_partition, stay) values (?, ?, 0)"
                            + " on conflict do nothing")
                    .params(topic, partition)
                    .update();
            jdbc.sql("update parked_partition set stay = stay + 1" + AT)
                    .params(topic, partition)
                    .update();
            return jdbc.sql("select stay from parked_partition" + AT)
                    .params(topic, partition)
                    .query(Long.class)
                    .single();
        });
    }

    /** Changes something during a stay, as one; false when the stay is over, and nothing is changed. */
    boolean during(long stay, LogPosition position, Runnable change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean counts = jdbc.sql("select stay from parked_partition" + AT + " for update")
                    .params(position.topic(), position.partition())
                    .query(Long.class)
                    .optional()
                    .filter(latest -> latest == stay)
                    .isPresent();
            if (counts) {
                change.run();
            }
            return counts;
        }));
    }
}
