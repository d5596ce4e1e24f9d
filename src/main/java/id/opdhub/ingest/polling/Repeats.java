package id.opdhub.ingest.polling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Knows pages that came before: in this round, where they mean that an application goes in circles; in the round before,
 * where they mean that nothing has changed. A restart forgets, which costs one round of repeats.
 */
final class Repeats {

    private final Set<String> ofThisRound = new HashSet<>();
    private final Map<Integer, String> round = new HashMap<>();
    private Map<Integer, String> roundBefore = Map.of();
    private String asked = "";

    /** Whether the same page had the same content in the round before. */
    boolean isKnown(PollPosition here, Page page, PollPosition following) throws NoAnswer {
        if (!here.isInRound()) {
            forgetRound();
        }
        boolean goesOn = following.isInRound() && !page.isEmpty();
        asked = page.next().orElse(page.hash());
        if (goesOn && ofThisRound.contains(asked)) {
            forgetRound();
            throw NoAnswer.losingPlace("pages-repeat");
        }
        round.put(here.pages(), page.hash());
        return page.hash().equals(roundBefore.get(here.pages()));
    }

    /** Every receipt of the page is there. */
    void kept(PollPosition following) {
        ofThisRound.add(asked);
        if (!following.isInRound()) {
            roundBefore = Map.copyOf(round);
            forgetRound();
        }
    }

    private void forgetRound() {
        ofThisRound.clear();
        round.clear();
    }
}
