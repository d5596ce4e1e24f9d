package id.opdhub.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a stand-in received: how much in all, and the last of it. */
final class Inbox {

    private static final int KEPT = 1_000;

    private final Deque<ReceivedEvent> last = new ArrayDeque<>();
    private long count;

    synchronized void add(ReceivedEvent event) {
        count++;
        last.addFirst(event);
        if (last.size() > KEPT) {
            last.removeLast();
        }
    }

    synchronized Content content(int limit) {
        return new Content(count, last.stream().limit(limit).toList());
    }

    /** The inbox at one moment, newest first. */
    record Content(long count, List<ReceivedEvent> last) {}
}
