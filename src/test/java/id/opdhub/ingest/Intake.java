package id.opdhub.ingest;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.util.unit.DataSize;

import id.opdhub.ingest.Ingest.DurableLog;
import id.opdhub.ingest.Submission.Origin;
import id.opdhub.log.Topics;
import id.opdhub.registry.Canonical;
import id.opdhub.support.MemoryLog;
import id.opdhub.support.Records;

/** Ingest as the hub has it, on a log in memory. */
record Intake(MemoryLog log, Ingest ingest) {

    static final IngestSettings SETTINGS = new IngestSettings(
            DataSize.ofMegabytes(10),
            DataSize.ofKilobytes(4),
            4,
            DataSize.ofMegabytes(16),
            1_000,
            new Pace(Duration.ofSeconds(30), DataSize.ofKilobytes(32)),
            Duration.ofSeconds(7));

    static Intake on(MemoryLog log) {
        return new Intake(
                log,
                new Ingest(
                        new Admission(new Canonical(Records.validator()), SETTINGS),
                        new Stamp(new EventIds(Records.KEY, Sayings.none().contents()), Records.KEY),
                        new IngestNotes(log, Records.CLOCK),
                        new DurableLog(log, new Topics("hub"), log)));
    }

    static Submission submission() {
        return new Submission(
                "receipt",
                Records.sender(),
                new Origin(Optional.of("pasien"), OffsetDateTime.parse("2026-06-01T09:00:00+07:00"), Optional.empty()));
    }

    /** A candidate that a mapping gave, with the id of its event. */
    static Candidate mapped(String eventId) {
        ObjectNode data = Records.move("SITI RAHMAH");
        data.withObject("/asal").put("id_peristiwa", eventId);
        return Candidate.mapped(data);
    }

    static Candidate invalid() {
        ObjectNode data = Records.move("SITI RAHMAH");
        data.put("tanggal_peristiwa", "2026-02-30");
        return Candidate.mapped(data);
    }
}
