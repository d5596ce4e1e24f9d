package id.opdhub.registry;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.record.Finding;
import id.opdhub.record.RecordType;

/** Default deny: a system sends only the types, and only for the regions, that its folder names. */
final class SenderRights {

    private SenderRights() {}

    /** Where the record is invalid anyway and names no region, its region is not held against it as well. */
    static List<Finding> check(AgencySystem sender, RecordType type, ObjectNode data, List<Finding> others) {
        List<Sending> sendings = sender.sends().stream()
                .filter(sending -> sending.type().equals(type.name()))
                .toList();
        if (sendings.isEmpty()) {
            return List.of(Finding.error("tipe-tidak-diizinkan", ""));
        }
        List<String> regions = type.regions(data);
        if (regions.isEmpty() && others.stream().anyMatch(Finding::rejects)) {
            return List.of();
        }
        return sendings.stream().anyMatch(sending -> sending.answersFor(regions))
                ? List.of()
                : List.of(Finding.error("wilayah-bukan-wewenang", firstRegion(type, data)));
    }

    /** The leading region of the record: the first that {@code x-hub} names and the data has. */
    private static String firstRegion(RecordType type, ObjectNode data) {
        String first = "";
        for (JsonNode pointer : type.schema().path("x-hub").path("region")) {
            if (!data.at(pointer.asText()).isMissingNode()) {
                return pointer.asText();
            }
            first = first.isEmpty() ? pointer.asText() : first;
        }
        return first;
    }
}
