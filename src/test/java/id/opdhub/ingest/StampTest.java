package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import id.opdhub.ingest.Submission.Origin;
import id.opdhub.record.Envelope;
import id.opdhub.record.Finding;
import id.opdhub.record.ServiceRecord;
import id.opdhub.record.SubjectSource;
import id.opdhub.support.Records;

/** What is on a record is the hub's word, taken from the data and from how it came, not from its sender. */
class StampTest {

    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-06-01T09:00:00+07:00");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Stamp stamp =
            new Stamp(new EventIds(Records.KEY, Sayings.none().contents()), Records.KEY);

    @Test
    void putsTheHubsAttributesOnARecord() {
        ServiceRecord record = stamped(admitted("E-1", Records.move("SITI RAHMAH")));
        assertThat(record.event().source()).isEqualTo(Records.SOURCE);
        assertThat(record.event().id()).isEqualTo("E-1");
        assertThat(record.type()).isEqualTo(Records.TYPE);
        assertThat(record.envelope())
                .isEqualTo(new Envelope(
                        OffsetDateTime.parse("2026-03-01T00:00:00+07:00"),
                        RECEIVED,
                        "1306022001",
                        Records.type().sensitivity(),
                        Optional.of(TRACE)));
    }

    @Test
    void namesAPersonByAKeyedHash() {
        String subject = stamped(admitted("E-1", Records.move("SITI RAHMAH"))).subject();
        assertThat(subject)
                .isEqualTo(Records.KEY.subjectOf(
                        new SubjectSource(SubjectSource.Kind.WARGA, "1306025708909001"), Records.SOURCE))
                .doesNotContain("1306025708909001");
    }

    @Test
    void namesARecordAboutNobodyByItsOwnId() {
        ObjectNode data = Records.move("SITI RAHMAH");
        data.withObject("/warga").remove("nik");
        assertThat(stamped(admitted("E-1", data)).subject())
                .isEqualTo(
                        Records.KEY.subjectOf(new SubjectSource(SubjectSource.Kind.REKAMAN, "P-9001"), Records.SOURCE));
    }

    @Test
    void namesARecordWithoutAnyIdByItsEvent() {
        ObjectNode data = Records.move("SITI RAHMAH");
        data.withObject("/warga").remove("nik");
        data.withObject("/asal").remove("id_asal");
        assertThat(stamped(admitted("E-1", data)).subject())
                .isEqualTo(Records.KEY.subjectOf(new SubjectSource(SubjectSource.Kind.REKAMAN, "E-1"), Records.SOURCE));
    }

    @Test
    void believesTheSendersTimeOnlyWhereTheDataHasNone() {
        String stated = "2026-02-02T02:00:00Z";
        ObjectNode timeless = Records.move("SITI RAHMAH");
        timeless.remove("tanggal_peristiwa");
        assertThat(timeOf(Records.move("SITI RAHMAH"), stated)).isEqualTo("2026-03-01T00:00:00+07:00");
        assertThat(timeOf(timeless, stated)).isEqualTo(stated);
    }

    @Test
    void givesRejectedOnesNoRecord() {
        Admitted rejected = new Admitted(
                Records.move("BUDI"), Optional.empty(), Optional.empty(), List.of(Finding.error("kosong", "")));
        List<ServiceRecord> records = stamp.stamp(
                submission(),
                Records.type(),
                List.of(admitted("E-1", Records.move("SITI")), rejected, admitted("E-2", Records.move("RAHMAH"))));
        assertThat(records).extracting(record -> record.event().id()).containsExactly("E-1", "E-2");
        assertThat(records.get(1).data().at("/warga/nama_lengkap").asText()).isEqualTo("RAHMAH");
    }

    private OffsetDateTime timeOf(ObjectNode data, String stated) {
        return stamped(new Admitted(data, Optional.of("E-1"), Optional.of(OffsetDateTime.parse(stated)), List.of()))
                .envelope()
                .time();
    }

    private ServiceRecord stamped(Admitted admitted) {
        return stamp.stamp(submission(), Records.type(), List.of(admitted)).get(0);
    }

    private static Submission submission() {
        return new Submission(
                "receipt", Records.sender(), new Origin(Optional.of("pasien"), RECEIVED, Optional.of(TRACE)));
    }

    private static Admitted admitted(String id, ObjectNode data) {
        return new Admitted(data, Optional.of(id), Optional.empty(), List.of());
    }
}
