package id.opdhub.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/** How the hub compares with the floor, round by round. */
final class Ratios {

    private static final int THREADS_SHOWN = 8;

    private final String name;
    private final List<Phase> floors = new ArrayList<>();
    private final List<Phase> hubs = new ArrayList<>();

    Ratios(String name) {
        this.name = name;
    }

    void add(Phase floor, Phase hub) {
        floors.add(floor);
        hubs.add(hub);
    }

    static String line(Phase floor, Phase hub) {
        return String.format(
                Locale.ROOT,
                "floor %.0f/s %.0f us, hub %.0f/s %.0f us, ratio %.2f",
                floor.perSecond(),
                floor.cpuMicros(),
                hub.perSecond(),
                hub.cpuMicros(),
                hub.perSecond() / floor.perSecond());
    }

    static String heading() {
        return "| comparison | rounds | throughput, hub : floor (median, least–most) | processor time per record,"
                + " hub : floor (median, least–most) |\n|---|---|---|---|";
    }

    String row() {
        return "| " + name + " | " + floors.size() + " | "
                + summary((floor, hub) -> hub.perSecond() / floor.perSecond()) + " | "
                + summary((floor, hub) -> hub.cpuMicros() / floor.cpuMicros()) + " |";
    }

    /** Where each side's processor time goes, in microseconds per record. */
    String limits() {
        return name + " floor: " + threads(floors) + "\n" + name + " hub: " + threads(hubs);
    }

    private String summary(ToDoubleBiFunction<Phase, Phase> ratio) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < floors.size(); round++) {
            ratios.add(ratio.applyAsDouble(floors.get(round), hubs.get(round)));
        }
        ratios.sort(Comparator.naturalOrder());
        int middle = ratios.size() / 2;
        double median = ratios.size() % 2 == 1 ? ratios.get(middle) : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, ratios.get(0), ratios.get(ratios.size() - 1));
    }

    private static String threads(List<Phase> phases) {
        Map<String, Long> sum = new TreeMap<>();
        phases.forEach(phase -> phase.threads().forEach((kind, time) -> sum.merge(kind, time, Long::sum)));
        double records = phases.stream().mapToLong(Phase::records).sum();
        double seconds = phases.stream().mapToLong(Phase::nanos).sum();
        return sum.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(THREADS_SHOWN)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.1f us (%.0f %% of a processor)",
                        entry.getKey(),
                        entry.getValue() / 1e3 / records,
                        100 * entry.getValue() / seconds))
                .collect(Collectors.joining(", "));
    }
}
