package id.opdhub.ingest.polling;

import java.util.Optional;
import java.util.Set;

/**
 * How an application gives out what it has, page by page.
 *
 * <pre>
 * {next}             → the application names the next page, and none after the last
 * {page}, {offset}   → a page without rows is behind the last
 * {cursor} alone     → in the order of the cursor, until it stays where it is
 * none of them       → one answer is all
 * </pre>
 *
 * <p>A page that is shorter than the others is not the last: an application may change its mind about their size.
 *
 * @param named what its questions name
 * @param begin the cursor of the very first round
 */
record PollShape(Set<Placeholder> named, Optional<String> begin) {

    /** An application that never ends is stopped here, and asked again from the start. */
    static final int MOST_PAGES = 10_000;

    PollShape {
        named = Set.copyOf(named);
    }

    PollPosition begun(PollPosition position) {
        return position.cursor().isPresent() || begin.isEmpty()
                ? position
                : new PollPosition(begin, position.pages(), position.rows(), position.next(), position.highest());
    }

    /** Where to go on after a page. */
    PollPosition after(PollPosition here, Page page) throws NoAnswer {
        PollPosition now = here.with(page);
        if (!hasMore(here, now, page)) {
            return now.finished();
        }
        if (now.pages() >= MOST_PAGES) {
            throw NoAnswer.losingPlace("too-many-pages");
        }
        return isCounted() || named.contains(Placeholder.NEXT) ? now : now.advanced();
    }

    /** One page, and the empty one behind it, are of one moment. */
    boolean pagesMove(PollPosition last) {
        return isCounted() && last.pages() > 1;
    }

    private boolean hasMore(PollPosition here, PollPosition now, Page page) {
        if (named.contains(Placeholder.NEXT)) {
            return page.next().isPresent();
        }
        if (isCounted()) {
            return !page.isEmpty();
        }
        return named.contains(Placeholder.CURSOR)
                && !page.isEmpty()
                && !now.reached().equals(here.cursor());
    }

    private boolean isCounted() {
        return named.contains(Placeholder.PAGE)
                || named.contains(Placeholder.PAGE0)
                || named.contains(Placeholder.OFFSET);
    }
}
