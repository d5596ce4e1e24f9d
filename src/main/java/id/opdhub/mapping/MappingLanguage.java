package id.opdhub.mapping;

import java.time.Clock;

import id.opdhub.record.CodeLists;

/** Compiles mappings and filters with the hub's functions. */
public final class MappingLanguage {

    public MappingLanguage(CodeLists codeLists, Clock clock) {}

    /** @throws MappingFailure with file, line, column and what to write instead */
    public Mapping compile(String file, String source) {
        throw new IllegalStateException("seam");
    }

    /** @throws MappingFailure as for {@link #compile} */
    public Filter filter(String file, String source) {
        throw new IllegalStateException("seam");
    }
}
