package id.opdhub.registry.samples;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What reached the stand-ins while one sample ran. */
final class Arrivals {

    private final List<Arrival> inOrder = new CopyOnWriteArrayList<>();

    void add(Arrival arrival) {
        inOrder.add(arrival);
    }

    void clear() {
        inOrder.clear();
    }

    List<Arrival> at(Set<String> schemes) {
        return inOrder.stream()
                .filter(arrival -> schemes.contains(arrival.scheme()))
                .toList();
    }
}
