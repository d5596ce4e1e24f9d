package id.opdhub.log.lanes;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One handing on of one work, which ends once, on whichever thread. */
final class Attempt implements Hand.Done {

    private final Handing handing;
    private final Work work;
    private final AtomicBoolean ended = new AtomicBoolean();
    private Optional<Work> next = Optional.empty();

    Attempt(Handing handing, Work work) {
        this.handing = handing;
        this.work = work;
    }

    /** Gives the next work when this one ended here already. */
    Optional<Work> make(Hand hand) {
        try {
            hand.take(work.consumed(), this);
        } catch (RuntimeException broken) {
            done(Optional.of(Failing.kind(broken)), true);
        }
        return next;
    }

    @Override
    public void done(Optional<String> failure, boolean here) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        Optional<Work> following = handing.finish(work, failure, here);
        if (here) {
            next = following;
        }
    }
}
