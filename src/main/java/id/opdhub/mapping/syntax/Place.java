package id.opdhub.mapping.syntax;

/** Where something stands in a mapping; both count from 1. */
public record Place(int line, int column) {}
