package id.opdhub.ingest.polling;

import java.util.Optional;
import java.util.function.Function;

/** What a question may name, by the name that stands between braces. */
enum Placeholder {
    CURSOR(PollPosition::cursor),
    /** Counted from 1. */
    PAGE(position -> Optional.of(String.valueOf(position.pages() + 1))),
    /** Counted from 0. */
    PAGE0(position -> Optional.of(String.valueOf(position.pages()))),
    OFFSET(position -> Optional.of(String.valueOf(position.rows()))),
    NEXT(PollPosition::next);

    private final Function<PollPosition, Optional<String>> value;

    Placeholder(Function<PollPosition, Optional<String>> value) {
        this.value = value;
    }

    Optional<String> at(PollPosition position) {
        return value.apply(position);
    }
}
