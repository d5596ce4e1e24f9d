package id.opdhub.delivery.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.opdhub.delivery.replay.ReplayJob.End;
import id.opdhub.delivery.replay.ReplayJob.State;

/** Takes replays over a filter on, and carries them on, some in each second, until they are done or cancelled. */
public class ReplayJobs {

    private final ReplayJobStore store;
    private final Map<String, Backlog> backlogs;
    private final Clock clock;

    ReplayJobs(ReplayJobStore store, List<Backlog> backlogs, Clock clock) {
        this.store = store;
        this.backlogs = backlogs.stream().collect(Collectors.toMap(Backlog::kind, Function.identity()));
        this.clock = clock;
    }

    /** Of what is set aside now; it goes on by itself, on whichever hub, and after a restart. */
    public ReplayJob start(ReplayRequest request) {
        long id = store.add(request, backlog(request.kind()).newest(), clock.instant());
        return store.find(id).orElseThrow();
    }

    public Optional<ReplayJob> find(long id) {
        return store.find(id);
    }

    /** How many were decided which way so far, or in the end. */
    public Map<String, Long> decided(ReplayJob job) {
        return job.end().map(End::outcome).orElseGet(() -> backlog(job.request().kind())
                .decided(job));
    }

    /** What is back stays back. Has no effect on a job that has ended. */
    public Optional<ReplayJob> cancel(long id) {
        store.find(id).ifPresent(job -> end(job, State.CANCELLED));
        return store.find(id);
    }

    /** One step of each job that no other hub works at. */
    void step() {
        store.running().forEach(this::step);
    }

    private void step(ReplayJob job) {
        if (!store.claim(job.id(), clock.instant())) {
            return;
        }
        Backlog backlog = backlog(job.request().kind());
        if (backlog.step(job)) {
            store.recountCancelled(job.id(), backlog.decided(job));
        } else {
            end(job, State.DONE);
        }
    }

    private void end(ReplayJob job, State state) {
        store.end(job.id(), state, new End(clock.instant(), decided(job)));
    }

    private Backlog backlog(String kind) {
        return backlogs.get(kind);
    }
}
