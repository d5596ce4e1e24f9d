package id.opdhub.log.lanes;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One handing on of one work, which ends once, on whichever thread. */
final class Attempt implements Hand.Done {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

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
            LOG.atError().setCause(broken).log("what takes the lanes' records broke; they are tried again");
            done(false, true);
        }
        return next;
    }

    @Override
    public void done(boolean succeeded, boolean here) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        Optional<Work> following = handing.finish(work, succeeded, here);
        if (here) {
            next = following;
        }
    }
}
