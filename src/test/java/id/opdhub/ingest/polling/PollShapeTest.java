package id.opdhub.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When there is another page, and where the next round begins. */
class PollShapeTest {

    private static final PollPosition SECOND_PAGE =
            new PollPosition(Optional.of("5"), 1, 100, Optional.empty(), Optional.of("9"));

    @ParameterizedTest
    @EnumSource(names = {"PAGE", "PAGE0", "OFFSET"})
    void countedPagesEndBehindTheLast(Placeholder counter) throws NoAnswer {
        PollShape shape = shape(counter, Placeholder.CURSOR);

        assertThat(shape.after(SECOND_PAGE, page(1, "7")))
                .isEqualTo(new PollPosition(Optional.of("5"), 2, 101, Optional.empty(), Optional.of("9")));
        assertThat(shape.after(SECOND_PAGE, page(0, null))).isEqualTo(at("9"));
    }

    @Test
    void namedPagesEndWhereNoneIsNamed() throws NoAnswer {
        PollShape shape = shape(Placeholder.NEXT);
        Page empty = new Page("", OptionalInt.of(0), Optional.empty(), Optional.of("b"), "h");

        assertThat(shape.after(PollPosition.START, empty).next()).contains("b");
        assertThat(shape.after(PollPosition.START, page(3, null)).isInRound()).isFalse();
    }

    @Test
    void orderedPagesEndWhereTheCursorStays() throws NoAnswer {
        PollShape shape = shape(Placeholder.CURSOR);

        PollPosition next = shape.after(at("5"), page(10, "8"));
        assertThat(next.cursor()).contains("8");
        assertThat(next.isInRound()).isTrue();
        assertThat(shape.after(next, page(1, "8"))).isEqualTo(at("8"));
    }

    @Test
    void oneAnswerIsAllWhereNothingIsNamed() throws NoAnswer {
        assertThat(shape().after(PollPosition.START, page(10, null))).isEqualTo(PollPosition.START);
    }

    @Test
    void neverGoesBack() throws NoAnswer {
        assertThat(shape(Placeholder.CURSOR, Placeholder.PAGE).after(at("5"), page(0, null)))
                .isEqualTo(at("5"));
        assertThat(at("5").with(page(1, "3")).finished()).isEqualTo(at("5"));
    }

    @Test
    void anEndlessApplicationIsStopped() {
        PollPosition far =
                new PollPosition(Optional.empty(), PollShape.MOST_PAGES - 1, 0, Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> shape(Placeholder.PAGE).after(far, page(1, null)))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("too-many-pages");
    }

    @ParameterizedTest
    @CsvSource({
        "9, 10, 10",
        "2.5, 2.25, 2.5",
        "2026-09-01 08:00:00, 2026-09-01 08:00:00.5, 2026-09-01 08:00:00.5",
        "2026-09-01T08:00:00+07:00, 2026-09-01T02:00:00Z, 2026-09-01T02:00:00Z",
        "2026-09-01T08:00:00+07:00, 2026-09-01T00:30:00Z, 2026-09-01T08:00:00+07:00"
    })
    void knowsWhatIsNewer(String one, String other, String newer) {
        assertThat(Cursors.higher(Optional.of(one), Optional.of(other))).contains(newer);
        assertThat(Cursors.higher(Optional.of(other), Optional.of(one))).contains(newer);
    }

    private static PollShape shape(Placeholder... named) {
        return new PollShape(Set.of(named), Optional.empty());
    }

    private static PollPosition at(String cursor) {
        return new PollPosition(Optional.of(cursor), 0, 0, Optional.empty(), Optional.empty());
    }

    private static Page page(int rows, String highest) {
        return new Page("", OptionalInt.of(rows), Optional.ofNullable(highest), Optional.empty(), "h");
    }
}
