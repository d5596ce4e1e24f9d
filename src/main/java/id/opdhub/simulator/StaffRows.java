package id.opdhub.simulator;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The latest row of each civil servant, in the order in which they became known. */
final class StaffRows {

    private static final int KEPT = 1_000;

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * A replay may bring what is older than the row that is here: that one stays.
     *
     * @param subject whom the row is about, as the hub names people to this receiver
     * @param time when it happened, as the hub says
     */
    synchronized void take(String subject, OffsetDateTime time, JsonNode content) {
        rows.merge(
                subject, new Row(time, content), (here, other) -> other.time().isBefore(here.time()) ? here : other);
        if (rows.size() > KEPT) {
            rows.remove(rows.keySet().iterator().next());
        }
    }

    /** @param number from 1; what lies behind the last page is empty */
    synchronized List<JsonNode> page(int number, int size) {
        return rows.values().stream()
                .skip((long) (number - 1) * size)
                .limit(size)
                .map(Row::content)
                .toList();
    }

    private record Row(OffsetDateTime time, JsonNode content) {}
}
