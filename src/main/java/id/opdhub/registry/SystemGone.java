package id.opdhub.registry;

/** A system's folder was removed: it may neither send nor receive. What waits for it stays in the log. */
public record SystemGone(String system) {}
