package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.log.LogEntry;
import id.opdhub.log.PayloadCodec;
import id.opdhub.log.UnreadableEntry;
import id.opdhub.support.Records;

/** What is written to the journal's topic is read again as it was, and what is foreign there is said to be unreadable. */
class JournalCodecTest {

    private static final JournalEntry OF_A_RECORD = new JournalEntry(
            Instant.parse("2026-06-01T02:00:00.123456789Z"),
            Step.ROUTED,
            Optional.of(new About("/systems/siak", "E-1", "warga:x", Records.TYPE, "1306022001")),
            "puskesmas",
            Map.of(Detail.AGREEMENT, "PKS 1/2026", Detail.WHO, "Budi \"é\""));
    private static final JournalEntry OF_A_SYSTEM =
            new JournalEntry(Instant.EPOCH, Step.HELD, Optional.empty(), "puskesmas", Map.of());

    @Test
    void readsWhatItWrites() {
        assertThat(written(OF_A_RECORD)).isEqualTo(OF_A_RECORD);
        assertThat(written(OF_A_SYSTEM)).isEqualTo(OF_A_SYSTEM);
    }

    @Test
    void keepsTheStepsOfOneRecordInOneOrder() {
        assertThat(JournalCodec.write("hub.journal", OF_A_RECORD).key()).isEqualTo("/systems/siak#E-1");
        assertThat(JournalCodec.write("hub.journal", OF_A_SYSTEM).key()).isEqualTo("puskesmas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "null",
                "[]",
                "{}",
                "{\"details\": {}}",
                "{\"when\": 0, \"step\": \"DANCED\", \"about\": null, \"system\": \"siak\", \"details\": {}}",
                "{\"when\": 0, \"step\": \"HELD\", \"about\": null, \"system\": null, \"details\": {}}"
            })
    void saysThatAnotherProgramsEntryIsUnreadable(String foreign) {
        byte[] stored = PayloadCodec.store(foreign.getBytes(StandardCharsets.UTF_8));
        assertUnreadable(stored);
    }

    @Test
    void saysThatAnUnknownFormatIsUnreadable() {
        assertUnreadable(new byte[0]);
        assertUnreadable(new byte[] {9, '{', '}'});
    }

    private static void assertUnreadable(byte[] stored) {
        assertThatThrownBy(() -> JournalCodec.read(Records.consumed(Map.of(), stored)))
                .isInstanceOf(UnreadableEntry.class);
    }

    private static JournalEntry written(JournalEntry entry) {
        LogEntry written = JournalCodec.write("hub.journal", entry);
        assertThat(written.topic()).isEqualTo("hub.journal");
        return JournalCodec.read(Records.consumed(written));
    }
}
