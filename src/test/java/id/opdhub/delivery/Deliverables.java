package id.opdhub.delivery;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogEntry;
import id.opdhub.log.LogPosition;
import id.opdhub.log.RecordCodec;
import id.opdhub.record.Envelope;
import id.opdhub.record.EventId;
import id.opdhub.record.FieldSelection;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.Sensitivity;
import id.opdhub.record.Sensitivity.Classification;
import id.opdhub.record.Sensitivity.PersonalData;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.AgencySystem.Contact;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.AgencySystem.Profile;
import id.opdhub.registry.Agreement;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.Conflict;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.registry.Reception;

/** A recipient and records for it, so that each test says only what differs. */
final class Deliverables {

    static final String TYPE = "id.opdhub.uji.pindah.v1";
    static final String RECIPIENT = "siak-agam";
    static final String TOPIC = "hub.deliveries." + RECIPIENT;
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private Deliverables() {}

    static RecordTypes types() {
        try {
            return RecordTypes.load(Path.of(
                    Deliverables.class.getResource("/id/opdhub/record/types").toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static AgencySystem recipient(String version, WhenRefused whenRefused, Reception... receptions) {
        return recipient(RECIPIENT, version, whenRefused, receptions);
    }

    static AgencySystem recipient(String id, String version, WhenRefused whenRefused, Reception... receptions) {
        return new AgencySystem(
                id,
                version,
                new Profile("SIAK", "Disdukcapil Agam", "1306", new Contact("Seksi Data", "data@agam.example")),
                new Credentials(Optional.empty(), Optional.empty()),
                List.of(),
                Arrays.asList(receptions),
                new DeliverySettings(
                        4,
                        Duration.ofSeconds(5),
                        WAITS,
                        whenRefused,
                        Conflict.DELIVERED,
                        Optional.empty(),
                        Optional.empty()));
    }

    static AgencySystem recipient() {
        return recipient("00000001", WhenRefused.DEAD_LETTER, reception("PKS 1/2026", LAST_DAY, "warga.nama_lengkap"));
    }

    static Reception reception(String agreement, LocalDate until, String... fields) {
        return new Reception(
                TYPE,
                List.of("1306"),
                Optional.empty(),
                new Agreement(
                        agreement, Agreement.Purpose.PELAYANAN_PUBLIK, FieldSelection.of(List.of(fields)), until));
    }

    static LogEntry entry(String topic, String key, String id) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("warga").put("nama_lengkap", "SITI RAHMAH").put("agama", "1");
        OffsetDateTime time = OffsetDateTime.parse("2026-11-20T09:00:00+07:00");
        Envelope envelope = new Envelope(
                time, time, "1306", new Sensitivity(Classification.TERBATAS, PersonalData.UMUM), Optional.empty());
        return RecordCodec.write(
                topic, new ServiceRecord(new EventId("/systems/puskesmas", id), TYPE, key, envelope, data));
    }

    /** A record of partition 0, its id named after its offset: {@code e-7}. */
    static ConsumedRecord record(String key, long offset) {
        LogEntry entry = entry(TOPIC, key, "e-" + offset);
        return new ConsumedRecord(
                new LogPosition(TOPIC, 0, offset),
                entry.key(),
                entry.headers(),
                entry.body(),
                Instant.parse("2026-11-20T02:00:00Z"));
    }
}
