package id.opdhub.support;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One application behind an {@link AgencyServer}: remembers, in little memory, which events it took and when, and how
 * many calls it had at once. It knows an event by what the body says; its id has to be that of the event.
 */
public final class ReceivingAgency {

    private final String url;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<ResidentEvent> distinct = new HashSet<>();
    private volatile Function<ResidentEvent, Reply> manner = event -> Reply.TAKEN;
    private int inside;
    private int mostInside;
    private int otherIds;

    /**
     * An event that was taken.
     *
     * @param at when, in milliseconds
     * @param onTheWay since the hub had received it, in milliseconds
     */
    public record Arrival(ResidentEvent event, long at, long onTheWay) {}

    ReceivingAgency(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }

    public void answers(Function<ResidentEvent, Reply> other) {
        manner = other;
    }

    /** @param received when the hub received the event, as its headers say */
    synchronized Reply receive(String id, String received, String body) {
        inside++;
        mostInside = Math.max(mostInside, inside);
        ResidentEvent event = ResidentEvent.in(body).orElseThrow();
        Reply reply = manner.apply(event);
        otherIds += event.id().equals(id) ? 0 : 1;
        if (reply.takes()) {
            Instant now = Instant.now();
            long onTheWay = Duration.between(OffsetDateTime.parse(received).toInstant(), now)
                    .toMillis();
            arrivals.add(new Arrival(event, now.toEpochMilli(), onTheWay));
            distinct.add(event);
        }
        return reply;
    }

    synchronized void left() {
        inside--;
    }

    /** Every time that an event was taken, in order. */
    public synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public List<String> ids() {
        return arrivals().stream().map(arrival -> arrival.event().id()).toList();
    }

    /** How many events it has. */
    public synchronized int count() {
        return distinct.size();
    }

    /** How many calls came under an id that is not their event's. */
    public synchronized int otherIds() {
        return otherIds;
    }

    /** How many calls there were at once, at most. */
    public synchronized int mostInside() {
        return mostInside;
    }

    /** How many events were taken within any such time, at most. */
    public int mostWithin(Duration time) {
        List<Arrival> all = arrivals();
        int most = 0;
        int first = 0;
        for (int last = 0; last < all.size(); last++) {
            while (all.get(last).at() - all.get(first).at() >= time.toMillis()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
