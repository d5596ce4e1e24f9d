package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.record.Envelope;
import id.opdhub.record.EventId;
import id.opdhub.record.Sensitivity;
import id.opdhub.record.Sensitivity.Classification;
import id.opdhub.record.Sensitivity.PersonalData;
import id.opdhub.record.ServiceRecord;
import id.opdhub.support.Records;

/** A record is read from the log as it was written, and what is no record there is said to be unreadable. */
class RecordCodecTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final LogEntry WRITTEN = RecordCodec.write("hub.records", Records.record("E-1"));

    @Test
    void readsWhatItWrites() {
        ServiceRecord record = Records.record("É 1");
        assertThat(RecordCodec.read(Records.consumed(RecordCodec.write("hub.records", record))))
                .isEqualTo(record);
    }

    @Test
    void keepsTheTraceAndEveryMomentToTheNanosecond() {
        Envelope envelope = new Envelope(
                OffsetDateTime.parse("2026-03-01T23:59:59.123456789+09:00"),
                OffsetDateTime.parse("2026-03-02T00:00:00Z"),
                "1306",
                new Sensitivity(Classification.RAHASIA, PersonalData.SPESIFIK),
                Optional.of(TRACE));
        ServiceRecord record = new ServiceRecord(
                new EventId(Records.SOURCE, "E-1"), Records.TYPE, "warga:x", envelope, Records.move("SITI"));
        assertThat(RecordCodec.read(Records.consumed(RecordCodec.write("hub.records", record))))
                .isEqualTo(record);
    }

    @Test
    void writesTheBinaryModeOfCloudEventsUnderTheKeyOfTheSubject() {
        assertThat(WRITTEN.topic()).isEqualTo("hub.records");
        assertThat(WRITTEN.key()).isEqualTo("warga:x");
        assertThat(WRITTEN.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "E-1")
                .containsEntry("ce_source", Records.SOURCE)
                .containsEntry("ce_type", Records.TYPE)
                .containsEntry("ce_subject", "warga:x")
                .containsEntry("ce_dataschema", "/v1/types/" + Records.TYPE)
                .containsEntry("ce_kodewilayah", "1306022001")
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("ce_traceparent");
    }

    @Test
    void keepsAmountsToTheLastDigit() {
        byte[] body = PayloadCodec.store("{\"nilai\":12345678901234567.15}".getBytes(StandardCharsets.UTF_8));
        ServiceRecord read = RecordCodec.read(Records.consumed(WRITTEN.headers(), body));
        assertThat(read.data()).hasToString("{\"nilai\":12345678901234567.15}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_waktuterima",
                "ce_kodewilayah",
                "ce_klasifikasi",
                "ce_datapribadi"
            })
    void needsEachAttribute(String header) {
        Map<String, String> headers = new HashMap<>(WRITTEN.headers());
        headers.remove(header);
        assertUnreadable(headers, WRITTEN.body());
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, ' '",
        "ce_source, /orang/siak",
        "ce_time, kemarin",
        "ce_klasifikasi, BIASA",
        "ce_datapribadi, BIASA"
    })
    void refusesAnAttributeThatIsMalformed(String header, String value) {
        Map<String, String> headers = new HashMap<>(WRITTEN.headers());
        headers.put(header, value);
        assertUnreadable(headers, WRITTEN.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "null", "[]", "\"text\"", "{\"a\":"})
    void refusesDataThatIsNoObject(String data) {
        assertUnreadable(WRITTEN.headers(), PayloadCodec.store(data.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAnUnknownFormat() {
        assertUnreadable(WRITTEN.headers(), new byte[0]);
        assertUnreadable(WRITTEN.headers(), new byte[] {9, '{', '}'});
    }

    private static void assertUnreadable(Map<String, String> headers, byte[] body) {
        assertThatThrownBy(() -> RecordCodec.read(Records.consumed(headers, body)))
                .isInstanceOf(UnreadableEntry.class)
                .hasMessageNotContaining("SITI");
    }
}
