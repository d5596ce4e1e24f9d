package id.opdhub.registry;

/** A system is about to be known: records are about to be routed to it, whether or not its routes run. */
public record SystemKnown(AgencySystem system) {}
