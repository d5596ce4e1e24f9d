package id.opdhub.delivery.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dead letters of all systems. */
class LetterBacklog implements Backlog {

    private final LetterStore letters;
    private final Replays replays;

    LetterBacklog(LetterStore letters, Replays replays) {
        this.letters = letters;
        this.replays = replays;
    }

    @Override
    public String kind() {
        return "dead-letters";
    }

    @Override
    public long newest() {
        return letters.newest();
    }

    @Override
    public boolean step(ReplayJob job) {
        List<DeadLetter> next = letters.undecided(job, job.request().rate());
        replays.replay(next, job.order());
        return !next.isEmpty();
    }

    @Override
    public Map<String, Long> decided(ReplayJob job) {
        Map<String, Long> decided = new LinkedHashMap<>();
        letters.decided(job.id()).forEach((verdict, count) -> decided.put(verdict.word(), count));
        return decided;
    }
}
