package id.opdhub.ingest.polling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Knows pages that came before: in this pass, where they mean that an application goes in circles; in the pass before,
 * where they mean that nothing has changed.
 *
 * <p>While counted pages are asked for, a row that changes may move behind the others, and one that moves up in its place
 * slips from a page not yet asked for to one that was. Only a second pass that finds every page as it was shows that none
 * did. A restart forgets, which costs passes, and repeats.
 */
final class Repeats {

    /** An application that changes all the time is asked again when it is due, from the same cursor. */
    private static final int MOST_PASSES = 3;

    private final Set<String> seen = new HashSet<>();
    private final Map<Integer, String> pass = new HashMap<>();
    private Map<Integer, String> passBefore = Map.of();
    private String asked = "";
    private int passes;

    /** Whether the same page had the same content in the pass before. */
    boolean isKnown(PollPosition here, Page page, PollPosition following) throws NoAnswer {
        if (!here.isInRound()) {
            forgetPass();
        }
        boolean goesOn = following.isInRound() && !page.isEmpty();
        asked = page.next().orElse(page.hash());
        if (goesOn && seen.contains(asked)) {
            forgetPass();
            throw NoAnswer.losingPlace("pages-repeat");
        }
        pass.put(here.pages(), page.hash());
        return page.hash().equals(passBefore.get(here.pages()));
    }

    /** Every receipt of the page is there. */
    void kept() {
        seen.add(asked);
    }

    /** After the last page: whether the pages were the same in two passes, if they can move at all. */
    boolean isSettled(boolean pagesMove) {
        passes++;
        boolean settled = !pagesMove || pass.equals(passBefore);
        passBefore = Map.copyOf(pass);
        forgetPass();
        if (settled) {
            passes = 0;
        }
        return settled;
    }

    /** Whether another pass is worth it now. */
    boolean mayPassAgain() {
        boolean may = passes < MOST_PASSES;
        passes = may ? passes : 0;
        return may;
    }

    private void forgetPass() {
        seen.clear();
        pass.clear();
    }
}
