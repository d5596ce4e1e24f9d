package id.opdhub.record;

import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * What a schema's {@code x-hub} says of every record of the type.
 *
 * @param subjects where the record says whom it is about, the first present wins
 * @param regions where it names the regions it concerns, the first one leading
 * @param time where it says when it happened
 */
record HubStatement(List<SubjectPlace> subjects, List<JsonPointer> regions, JsonPointer time, Sensitivity sensitivity) {

    /** Where a subject of one kind stands. */
    record SubjectPlace(SubjectSource.Kind kind, JsonPointer pointer) {}

    HubStatement {
        subjects = List.copyOf(subjects);
        regions = List.copyOf(regions);
    }
}
