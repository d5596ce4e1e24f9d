package id.opdhub.registry.folder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.registry.Reception;

/**
 * The order in which routing tries the receptions of one system: the first that wants a record decides.
 *
 * @param receives in the order of the file
 * @param types that there are
 */
record ReceptionOrder(List<Reception> receives, RecordTypes types) {

    /** Those that no record can reach, each with the earlier one that takes them all. */
    Map<Integer, Integer> hidden() {
        Map<Integer, Integer> hidden = new TreeMap<>();
        for (int index = 0; index < receives.size(); index++) {
            int later = index;
            IntStream.range(0, later)
                    .filter(earlier -> takesAll(receives.get(earlier), receives.get(later)))
                    .findFirst()
                    .ifPresent(earlier -> hidden.put(later, earlier));
        }
        return hidden;
    }

    private boolean takesAll(Reception earlier, Reception later) {
        List<RecordType> covered = types.all().stream().filter(later::covers).toList();
        return earlier.when().isEmpty()
                && !earlier.agreement().until().isBefore(later.agreement().until())
                && !covered.isEmpty()
                && covered.stream().allMatch(earlier::covers)
                && later.regions().stream().allMatch(region -> earlier.covers(List.of(region)));
    }
}
