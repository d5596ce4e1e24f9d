package id.opdhub.mapping;

import id.opdhub.mapping.syntax.Origins;

/** A place in a tree: the source's own pointer where one field makes the canonical one. */
record TreePlace(Origins origins, String record) implements SourcePlace {

    @Override
    public String pointerOf(String canonicalField) {
        return origins.pointer(record + canonicalField).orElse(canonicalField);
    }
}
