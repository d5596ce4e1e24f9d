package id.opdhub.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts entries into rounds of which none has two of one topic and key; the order of each key is that of the rounds. */
final class KeyRounds {

    private KeyRounds() {}

    private record Lane(String topic, String key) {}

    static List<List<LogEntry>> of(List<LogEntry> entries) {
        Map<Lane, Integer> seen = new HashMap<>();
        List<List<LogEntry>> rounds = new ArrayList<>();
        for (LogEntry entry : entries) {
            int round = seen.merge(new Lane(entry.topic(), entry.key()), 1, Integer::sum);
            if (round > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(entry);
        }
        return rounds;
    }
}
