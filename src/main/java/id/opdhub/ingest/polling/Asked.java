package id.opdhub.ingest.polling;

import java.util.Optional;

import org.apache.camel.Exchange;

/** One question of a poller, as it goes through a folder's route: from where, and what came of it. */
public final class Asked {

    private static final String PROPERTY = "hub.asked";

    private final PollPosition position;
    private final Repeats repeats;
    private Answer answer;
    private PollPosition next;
    private boolean pagesMove;

    Asked(PollPosition position, Repeats repeats) {
        this.position = position;
        this.repeats = repeats;
    }

    /** The question that an exchange carries; none outside of a poller's route. */
    public static Optional<Asked> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, Asked.class));
    }

    /** What was answered; nothing when the question did not get that far. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    void carriedBy(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    PollPosition position() {
        return position;
    }

    /** Whether the page says nothing new: it is empty, or the same as in the round before. */
    boolean answered(Answer given, Page page, PollShape shape) throws NoAnswer {
        PollPosition here = shape.begun(position);
        PollPosition following = shape.after(here, page);
        boolean isKnown = repeats.isKnown(here, page, following);
        answer = given;
        pagesMove = shape.pagesMove(here);
        next = following;
        return page.isEmpty() || isKnown;
    }

    /** Nothing had to be asked for: it lay there. */
    void found(Answer piece) {
        answer = piece;
    }

    /** There may be another piece. */
    void goesOn() {
        next = position.onward();
    }

    /** Nothing lies there that may be taken now. */
    void endsRound() {
        next = position.finished();
    }

    /** Whether rows could have moved between the pages so far. */
    boolean pagesMove() {
        return pagesMove;
    }

    /** Where to go on. */
    PollPosition next() {
        if (next == null) {
            throw new IllegalStateException("the route asked nothing");
        }
        return next;
    }
}
