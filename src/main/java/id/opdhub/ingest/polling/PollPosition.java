package id.opdhub.ingest.polling;

import java.util.Optional;

/**
 * Where a poller is in what an application has. A round is all pages from one cursor.
 *
 * @param cursor what the pages of this round are asked with; none at the very first
 * @param pages of this round so far
 * @param rows of this round so far
 * @param next what the application said to ask the next page with
 * @param highest cursor of this round so far
 */
record PollPosition(Optional<String> cursor, int pages, long rows, Optional<String> next, Optional<String> highest) {

    static final PollPosition START = atCursor(Optional.empty());

    private static PollPosition atCursor(Optional<String> cursor) {
        return new PollPosition(cursor, 0, 0, Optional.empty(), Optional.empty());
    }

    boolean isInRound() {
        return pages > 0;
    }

    /** The first page of the same round. */
    PollPosition restarted() {
        return atCursor(cursor);
    }

    /** Between rounds, the next of which begins at the highest cursor seen. */
    PollPosition finished() {
        return atCursor(reached());
    }

    /** Never back, even where an application answers with older rows too. */
    Optional<String> reached() {
        return Cursors.higher(cursor, highest);
    }

    /** One piece further in a round whose pieces are found, not asked for. */
    PollPosition onward() {
        return new PollPosition(cursor, pages + 1, rows, next, highest);
    }

    PollPosition with(Page page) {
        return new PollPosition(
                cursor, pages + 1, rows + page.rows().orElse(0), page.next(), Cursors.higher(highest, page.highest()));
    }

    /** As if the round had begun at the highest cursor so far: for applications that answer in the order of it. */
    PollPosition advanced() {
        return new PollPosition(reached(), pages, rows, Optional.empty(), Optional.empty());
    }
}
