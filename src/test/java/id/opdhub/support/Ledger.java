package id.opdhub.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares what senders were promised with what receivers got, id by id. An id may arrive more than once; what counts for
 * order is when it arrived first.
 */
public final class Ledger {

    private final Map<String, List<String>> promisedByPerson = new LinkedHashMap<>();

    /** Notes that the sender has a 202 for an event about a person. */
    public synchronized void promise(String person, String id) {
        promisedByPerson.computeIfAbsent(person, first -> new ArrayList<>()).add(id);
    }

    public synchronized int promised() {
        return promisedByPerson.values().stream().mapToInt(List::size).sum();
    }

    /** Of all that was promised. */
    public synchronized List<String> ids() {
        return promisedByPerson.values().stream().flatMap(List::stream).toList();
    }

    /** What concerns a receiver that is to have these ids alone. */
    public synchronized Ledger only(Predicate<String> ids) {
        Ledger part = new Ledger();
        promisedByPerson.forEach(
                (person, promised) -> promised.stream().filter(ids).forEach(id -> part.promise(person, id)));
        return part;
    }

    /**
     * What a receiver's calls show.
     *
     * @param missing promised, never arrived
     * @param unexpected arrived, never promised
     * @param outOfOrder persons whose events arrived in another order than they were promised
     * @param repeated calls beyond the first of an id
     */
    public record Verdict(Set<String> missing, Set<String> unexpected, Set<String> outOfOrder, int repeated) {}

    public synchronized Verdict compare(List<String> arrivals) {
        Set<String> firsts = new LinkedHashSet<>(arrivals);
        Set<String> missing = new LinkedHashSet<>();
        Set<String> unexpected = new LinkedHashSet<>(firsts);
        Set<String> outOfOrder = new LinkedHashSet<>();
        Map<String, Integer> places = places(firsts);
        promisedByPerson.forEach((person, ids) -> {
            ids.stream().filter(id -> !firsts.contains(id)).forEach(missing::add);
            ids.forEach(unexpected::remove);
            List<Integer> order =
                    ids.stream().filter(places::containsKey).map(places::get).toList();
            if (!order.equals(order.stream().sorted().toList())) {
                outOfOrder.add(person);
            }
        });
        return new Verdict(missing, unexpected, outOfOrder, arrivals.size() - firsts.size());
    }

    private static Map<String, Integer> places(Set<String> firsts) {
        Map<String, Integer> places = new HashMap<>();
        firsts.forEach(id -> places.put(id, places.size()));
        return places;
    }
}
