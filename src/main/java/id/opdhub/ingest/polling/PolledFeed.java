package id.opdhub.ingest.polling;

/** A feed that the hub fetches, and the system whose folder it stands in. */
public record PolledFeed(String system, String feed) {}
