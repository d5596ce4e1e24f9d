package id.opdhub.registry.folder;

import id.opdhub.mapping.MappingFailure;

/** What a failure says, without the place that a finding already has. */
final class Problems {

    private Problems() {}

    static String of(MappingFailure failure) {
        String place = failure.file() + ":" + failure.line() + ":" + failure.column() + ": ";
        return failure.getMessage().replace(place, "");
    }
}
