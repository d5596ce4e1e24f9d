package id.opdhub.registry;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a folder's {@code sends}.
 *
 * @param feed the system's own feed; absent: only canonical records
 * @param type of the records
 * @param regions prefixes of the region codes that the system is responsible for
 */
public record Sending(Optional<String> feed, String type, List<String> regions) {

    public Sending {
        regions = List.copyOf(regions);
    }

    public boolean answersFor(List<String> concerned) {
        return concerned.stream().anyMatch(region -> regions.stream().anyMatch(region::startsWith));
    }
}
