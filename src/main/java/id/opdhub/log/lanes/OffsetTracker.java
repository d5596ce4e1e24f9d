package id.opdhub.log.lanes;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Which offsets of one partition are done without a gap: only that far may be committed. */
final class OffsetTracker {

    private final Deque<Mark> open = new ArrayDeque<>();
    private long next = -1;

    /** One offset that was read; gaps between offsets are normal in a log. */
    static final class Mark {

        private final long offset;
        private final Instant appended;
        private boolean done;

        private Mark(long offset, Instant appended) {
            this.offset = offset;
            this.appended = appended;
        }
    }

    /** Notes an offset that was read; offsets come in rising order. */
    Mark read(long offset, Instant appended) {
        Mark mark = new Mark(offset, appended);
        open.addLast(mark);
        next = offset + 1;
        return mark;
    }

    void done(Mark mark) {
        mark.done = true;
        while (!open.isEmpty() && open.peekFirst().done) {
            open.removeFirst();
        }
    }

    /** The first offset that is not done; -1 before anything was read. */
    long watermark() {
        return open.isEmpty() ? next : open.peekFirst().offset;
    }

    /** When the first record that is not done was appended. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(open.peekFirst()).map(mark -> mark.appended);
    }

    /** How many offsets a crash now would hand on again, at most. */
    int span() {
        return open.size();
    }
}
