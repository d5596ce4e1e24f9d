package id.opdhub.registry.folder;

/** An environment variable that a folder names, and where. */
public record Variable(String name, String file, int line) {}
