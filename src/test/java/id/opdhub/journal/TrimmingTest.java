package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

/** All that is too old goes at one turn; what cannot be trimmed now keeps nothing else from it. */
class TrimmingTest {

    private record Rows(Deque<Integer> steps) implements Trimmed {

        @Override
        public String name() {
            return "rows";
        }

        @Override
        public int trim() {
            return steps.remove();
        }
    }

    @Test
    void goesOnUntilNothingIsTooOld() {
        Rows rows = new Rows(new ArrayDeque<>(List.of(5_000, 5_000, 12, 0, 7)));

        try (Trimming trimming = new Trimming(List.of(rows))) {
            trimming.trimAll();
        }

        assertThat(rows.steps()).containsExactly(7);
    }

    @Test
    void trimsTheOthersWhereOneCannotBe() {
        Rows broken = new Rows(new ArrayDeque<>());
        Rows rows = new Rows(new ArrayDeque<>(List.of(3, 0)));

        try (Trimming trimming = new Trimming(List.of(broken, rows))) {
            trimming.trimAll();
        }

        assertThat(rows.steps()).isEmpty();
    }
}
