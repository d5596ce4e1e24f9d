package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** A stand-in that runs for weeks counts everything and keeps little. */
class InboxTest {

    private final Inbox inbox = new Inbox();

    @Test
    void showsNewestFirst() {
        receive(3);

        assertThat(inbox.content(2).last()).extracting(ReceivedEvent::id).containsExactly("evt-3", "evt-2");
    }

    @Test
    void countsAllAndKeepsLastThousand() {
        receive(1_200);

        assertThat(inbox.content(5_000).count()).isEqualTo(1_200);
        assertThat(inbox.content(5_000).last()).hasSize(1_000);
    }

    private void receive(int events) {
        IntStream.rangeClosed(1, events)
                .forEach(number ->
                        inbox.add(new ReceivedEvent("evt-" + number, "type", "time", Instant.EPOCH, List.of())));
    }
}
