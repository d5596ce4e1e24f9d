package id.opdhub.registry;

/** A system's routes are about to be replaced or removed: nothing is to be brought to it until it is connected again. */
public record SystemPauses(String system) {}
