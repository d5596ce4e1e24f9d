package id.opdhub.delivery.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.opdhub.delivery.Rehearsals;
import id.opdhub.delivery.replay.Preview.Sample;
import id.opdhub.delivery.replay.Ruling.Permitted;

/** What operators ask of dead letters: to see them, to put one back, to see beforehand what putting many back would do. */
public class LetterReplays {

    /** Enough to judge by, few enough to wait for. */
    private static final int MOST_EXAMINED = 1000;

    private static final int MOST_SAMPLES = 5;

    private final LetterStore letters;
    private final Examination examination;
    private final Replays replays;
    private final Rehearsals rehearsals;

    LetterReplays(LetterStore letters, Examination examination, Replays replays, Rehearsals rehearsals) {
        this.letters = letters;
        this.examination = examination;
        this.replays = replays;
        this.rehearsals = rehearsals;
    }

    /**
     * The newest first.
     *
     * @param before the last of the page before
     */
    public List<DeadLetter> page(Criteria criteria, LetterState state, Optional<Long> before, int most) {
        return letters.page(criteria, state, before, most);
    }

    public Optional<DeadLetter> find(long id) {
        return letters.find(id);
    }

    /** Puts one back, if it may go; the verdict says whether. One that is back already stays so. */
    public Optional<Verdict> replay(DeadLetter letter, ReplayOrder order) {
        return letter.isOpen()
                ? replays.replay(List.of(letter), order).stream()
                        .map(Ruling::verdict)
                        .findFirst()
                : Optional.empty();
    }

    public Preview preview(Criteria criteria, boolean includeStale) {
        List<Ruling> rulings = examination.of(letters.open(criteria, MOST_EXAMINED), includeStale);
        Map<String, Long> verdicts = rulings.stream()
                .collect(Collectors.groupingBy(ruling -> ruling.verdict().word(), TreeMap::new, Collectors.counting()));
        List<Sample> samples = rulings.stream()
                .filter(ruling -> ruling.permitted().isPresent())
                .limit(MOST_SAMPLES)
                .map(this::sample)
                .toList();
        return new Preview(letters.countOpen(criteria), rulings.size(), verdicts, samples);
    }

    private Sample sample(Ruling ruling) {
        Permitted permitted = ruling.permitted().orElseThrow();
        return new Sample(ruling.letter(), ruling.verdict(), rehearsals.of(permitted.system(), permitted.record()));
    }
}
