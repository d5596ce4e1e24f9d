package id.opdhub.log;

/** Where a record stands in the log. */
public record LogPosition(String topic, int partition, long offset) {}
