package id.opdhub.registry.folder;

/** A text of a file, with its line. */
record Marked(String text, int line) {}
