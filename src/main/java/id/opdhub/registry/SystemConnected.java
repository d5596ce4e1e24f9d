package id.opdhub.registry;

/** A system's routes run: from now on it may send, and records may be brought to it. */
public record SystemConnected(AgencySystem system) {}
