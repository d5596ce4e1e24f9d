package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads for one group until told to end; a consumer that breaks is replaced, and so is the thread itself. */
final class PollThread {

    private static final Logger LOG = LoggerFactory.getLogger(PollThread.class);

    /** Topics come in crowds when routes start: one change of subscription serves them all. */
    private static final Duration CALM = Duration.ofMillis(50);

    /** How long a topic that goes waits for its last commit. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String group;
    private final Supplier<Client> clients;
    private final Map<String, TopicLanes> topics;
    private final Backlogs backlogs;
    private final Trouble trouble;
    private final Set<TopicLanes> touched = ConcurrentHashMap.newKeySet();
    private final Queue<Removal> removals = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Thread thread;
    private volatile Ending ending = Ending.NOT_YET;
    private volatile Optional<Reading> reading = Optional.empty();
    private volatile boolean subscriptionChanged;
    private volatile long subscriptionDue;

    private enum Ending {
        NOT_YET,
        ORDERLY,
        ABANDONED
    }

    private record Removal(TopicLanes lanes, boolean unsubscribe, long deadline, CompletableFuture<Void> done) {}

    PollThread(String group, Supplier<Client> clients, Map<String, TopicLanes> topics, Backlogs backlogs) {
        this.group = group;
        this.clients = clients;
        this.topics = topics;
        this.backlogs = backlogs;
        this.trouble = new Trouble(group);
    }

    /** What keeps the group from reading. */
    Optional<LaneFailure> trouble() {
        return trouble.now().or(backlogs::failing);
    }

    void start() {
        thread = new Thread(this::run, "lanes-" + group);
        thread.setDaemon(true);
        thread.start();
    }

    void changeSubscription() {
        subscriptionDue = System.nanoTime() + CALM.toNanos();
        subscriptionChanged = true;
        wake();
    }

    CompletableFuture<Void> remove(TopicLanes lanes, boolean unsubscribe) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Removal removal = new Removal(lanes, unsubscribe, deadline, new CompletableFuture<>());
        removals.add(removal);
        wake();
        return removal.done();
    }

    void touch(TopicLanes lanes) {
        if (touched.add(lanes)) {
            wake();
        }
    }

    boolean end(Duration longest) {
        ending = Ending.ORDERLY;
        wake();
        try {
            return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void abandon() {
        ending = Ending.ABANDONED;
        wake();
    }

    private void wake() {
        reading.ifPresent(Reading::wake);
        LockSupport.unpark(thread);
    }

    private void run() {
        try {
            while (ending == Ending.NOT_YET) {
                live();
            }
        } finally {
            if (ending == Ending.NOT_YET) {
                LOG.atError().addKeyValue("group", group).log("the poll thread broke; a new one takes over");
                start();
            } else {
                settleRemovals(Optional.empty());
                ended.countDown();
            }
        }
    }

    private void live() {
        try {
            Reading life = new Reading(clients.get(), topics, touched, backlogs);
            reading = Optional.of(life);
            try {
                turns(life);
            } finally {
                reading = Optional.empty();
                life.end(ending != Ending.ABANDONED);
            }
        } catch (RuntimeException failure) {
            rest(trouble.met(failure));
        }
    }

    private void turns(Reading life) {
        subscriptionChanged = true;
        while (ending == Ending.NOT_YET) {
            settleRemovals(Optional.of(life));
            followSubscription(life);
            if (life.isSubscribed()) {
                life.turn(subscriptionChanged);
                if (life.hasJoined()) { // before that a consumer has shown nothing
                    trouble.over();
                }
            } else {
                rest(CALM);
            }
        }
    }

    private void followSubscription(Reading life) {
        if (subscriptionChanged && System.nanoTime() - subscriptionDue >= 0) {
            subscriptionChanged = false;
            life.subscribe();
        }
    }

    private void settleRemovals(Optional<Reading> life) {
        for (Removal removal : List.copyOf(removals)) {
            boolean patient = System.nanoTime() - removal.deadline() < 0;
            if (life.map(present -> present.remove(removal.lanes())).orElse(true) || !patient) {
                removals.remove(removal);
                settled(removal);
            }
        }
    }

    private void settled(Removal removal) {
        TopicLanes lanes = removal.lanes();
        lanes.drop(lanes.assigned());
        topics.remove(lanes.topic(), lanes);
        if (removal.unsubscribe()) {
            changeSubscription();
        }
        removal.done().complete(null);
    }

    private void rest(Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); left > 0 && ending == Ending.NOT_YET; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (reading.isEmpty()) {
                settleRemovals(Optional.empty());
            }
        }
    }
}
