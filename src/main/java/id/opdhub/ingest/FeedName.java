package id.opdhub.ingest;

/** A feed and the system that sends it: the folder it stands in. */
record FeedName(String system, String feed) {}
