package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.opdhub.delivery.replay.Backlog;
import id.opdhub.delivery.replay.Criteria;
import id.opdhub.delivery.replay.ReplayJob;
import id.opdhub.ingest.rejection.Rejection;
import id.opdhub.ingest.rejection.Rejection.Verdict;
import id.opdhub.ingest.rejection.RejectionFilter;
import id.opdhub.ingest.rejection.RejectionReplays;
import id.opdhub.ingest.rejection.RejectionReplays.Order;

/** The rejections of all feeds, as replay jobs see them: ingest and delivery do not know each other. */
class RejectionBacklog implements Backlog {

    private final RejectionReplays rejections;

    RejectionBacklog(RejectionReplays rejections) {
        this.rejections = rejections;
    }

    @Override
    public String kind() {
        return Question.word(AskedReplay.Kind.REJECTIONS);
    }

    @Override
    public long newest() {
        return rejections.newest();
    }

    /** Not done before the routes have decided about the last. */
    @Override
    public boolean step(ReplayJob job) {
        List<Rejection> next = rejections.undecided(
                filter(job.request().criteria()),
                job.id(),
                job.upTo(),
                job.request().rate());
        rejections.replay(next, new Order(job.request().who(), job.request().why(), Optional.of(job.id())));
        return !next.isEmpty() || rejections.decided(job.id()).containsKey(Verdict.REPLAYING.name());
    }

    @Override
    public Map<String, Long> decided(ReplayJob job) {
        Map<String, Long> decided = new LinkedHashMap<>();
        rejections
                .decided(job.id())
                .forEach((verdict, count) ->
                        decided.put(verdict.toLowerCase(Locale.ROOT).replace('_', '-'), count));
        return decided;
    }

    static RejectionFilter filter(Criteria criteria) {
        return new RejectionFilter(
                criteria.system(),
                criteria.feed(),
                criteria.type(),
                criteria.reason(),
                criteria.period().from(),
                criteria.period().to());
    }
}
