package id.opdhub.ingest.polling;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import id.opdhub.ingest.polling.NoAnswer.Reason;
import id.opdhub.ingest.polling.PollStore.Failed;
import id.opdhub.ingest.polling.PollStore.Known;
import id.opdhub.log.LogUnavailable;
import id.opdhub.mapping.NoLookup;

/**
 * The rounds of one feed on this instance.
 *
 * <pre>
 * due, and nobody else has it → page → every receipt → cursor stored → next page … → due again after the period
 * no answer, or the hub fails  → due again after a growing wait, where it was
 * the lease is another's       → left to that one
 * </pre>
 */
final class Poll {

    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

    private final PolledFeed feed;
    private final Duration period;
    private final PollComponent component;
    private final PageQuestion question;
    private final String holder = UUID.randomUUID().toString();
    private final Repeats repeats = new Repeats();
    private volatile boolean over;
    private boolean known;

    /** Asks for one page through the folder's route. */
    @FunctionalInterface
    interface PageQuestion {
        void ask(Asked asked) throws Exception;
    }

    Poll(PollEndpoint endpoint, PageQuestion question) {
        this.feed = endpoint.feed();
        this.period = endpoint.period();
        this.component = endpoint.component();
        this.question = question;
    }

    /** Ends after the page in hand. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** A round, if it is this instance's turn. Never throws; gives the wait until it is worth to look again. */
    Duration lookAndAsk() {
        Duration check = component.settings().check();
        try {
            look();
        } catch (DataAccessException | TransactionException away) {
            component.tellDatabaseIsAway(feed);
        }
        return check.compareTo(period) < 0 ? check : period;
    }

    private void look() {
        PollStore store = component.store();
        if (!known) {
            store.know(feed, period);
            known = true;
        }
        if (!over && store.acquire(feed, holder, component.settings().lease())) {
            Known here = store.find(feed);
            askFrom(here);
        }
        component.tell(store.find(feed).state());
    }

    private void askFrom(Known here) {
        try {
            askAll(here.position());
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            failed(here, failure);
        }
    }

    private void askAll(PollPosition from) throws Exception {
        PollStore store = component.store();
        PollPosition here = from;
        do {
            Asked asked = new Asked(here, repeats);
            question.ask(asked);
            repeats.kept();
            here = asked.next();
            if (!here.isInRound()) {
                boolean settled = repeats.isSettled(asked.pagesMove());
                here = settled ? here : asked.position().restarted();
                if (settled || !repeats.mayPassAgain()) {
                    store.finish(feed, holder, here, period);
                    return;
                }
            }
            if (!store.advance(feed, holder, here, component.settings().lease())) {
                return;
            }
        } while (!over);
        store.release(feed, holder);
    }

    private void failed(Known before, Exception failure) {
        Known now = component.store().find(feed);
        Reason reason = reason(failure);
        PollPosition place = reason.losesPlace() ? now.position().restarted() : now.position();
        component.store().fail(feed, holder, place, new Failed(reason.code(), pause(reason, now.state())));
        if (!before.state().reason().equals(Optional.of(reason.code()))) {
            LOG.atWarn()
                    .addKeyValue("system", feed.system())
                    .addKeyValue("feed", feed.feed())
                    .addKeyValue("reason", reason.code())
                    .log("A feed could not be fetched; it is asked again");
        }
    }

    private Duration pause(Reason reason, PollState state) {
        PollSettings settings = component.settings();
        Duration grown = settings.waits().after(state.failures() + 1);
        Duration own = reason.access() ? settings.accessWait() : reason.losesPlace() ? settings.retryWaitMax() : grown;
        return reason.pause().filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }

    /** What failed after the answer is the hub's own matter. */
    private static Reason reason(Exception failure) {
        if (failure instanceof NoAnswer noAnswer) {
            return noAnswer.reason();
        }
        if (failure instanceof NoLookup unanswered) {
            return new Reason(
                    "lookup-" + unanswered.reason(),
                    Optional.empty(),
                    unanswered.kind() == NoLookup.Kind.ACCESS,
                    false);
        }
        boolean isLog = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(LogUnavailable.class::isInstance);
        return new Reason(isLog ? "log-unavailable" : "route-failed", Optional.empty(), false, false);
    }
}
