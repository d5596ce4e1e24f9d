package id.opdhub.support;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogEntry;
import id.opdhub.log.LogPosition;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Envelope;
import id.opdhub.record.EventId;
import id.opdhub.record.FieldSelection;
import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.RecordValidator;
import id.opdhub.record.Regions;
import id.opdhub.record.Sensitivity;
import id.opdhub.record.Sensitivity.Classification;
import id.opdhub.record.Sensitivity.PersonalData;
import id.opdhub.record.ServiceRecord;
import id.opdhub.record.SubjectKey;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.AgencySystem.Contact;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.AgencySystem.Profile;
import id.opdhub.registry.Agreement;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.Reception;
import id.opdhub.registry.Sending;

/** Records, systems and what they agreed, to start from; the people in them are invented. */
public final class Records {

    public static final String TYPE = "id.opdhub.uji.pindah.v1";
    public static final String SENDER = "puskesmas-lubuk-basung";
    public static final String SOURCE = "/systems/" + SENDER;
    public static final SubjectKey KEY = new SubjectKey(new byte[32]);
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T02:00:00.123456Z"), ZoneId.of("Asia/Jakarta"));

    private Records() {}

    public static RecordTypes types() {
        return RecordTypes.load(folder("types"));
    }

    public static RecordType type() {
        return types().find(TYPE).orElseThrow();
    }

    public static RecordValidator validator() {
        return new RecordValidator(Regions.shipped(), CodeLists.load(folder("codelists")));
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("sample is no JSON", malformed);
        }
    }

    /** A move from regency 1373 to a village of 1306. */
    public static ObjectNode move(String name) {
        return json("""
                {"warga": {"nik": "1306025708909001", "nama_lengkap": "%s", "alamat": {"kode_desa": "1306022001"}},
                 "tanggal_peristiwa": "2026-03-01", "wilayah_asal": "1373", "asal": {"id_asal": "P-9001"}}""".formatted(name));
    }

    /** A move as the hub keeps it. */
    public static ServiceRecord record(String id) {
        OffsetDateTime time = OffsetDateTime.parse("2026-03-01T00:00:00+07:00");
        Envelope envelope = new Envelope(
                time,
                time.plusHours(9),
                "1306022001",
                new Sensitivity(Classification.TERBATAS, PersonalData.UMUM),
                Optional.empty());
        return new ServiceRecord(new EventId(SOURCE, id), TYPE, "warga:x", envelope, move("SITI RAHMAH"));
    }

    public static AgencySystem sender() {
        return system(SENDER, List.of(new Sending(Optional.of("pasien"), TYPE, List.of("1306"))), List.of());
    }

    public static AgencySystem recipient(String id, Reception... receptions) {
        return system(id, List.of(), Arrays.asList(receptions));
    }

    public static Reception reception(String type, String... regions) {
        return new Reception(
                type,
                List.of(regions),
                Optional.empty(),
                new Agreement(
                        "PKS 1/2026",
                        Agreement.Purpose.PELAYANAN_PUBLIK,
                        FieldSelection.of(List.of("warga.nama_lengkap", "tanggal_peristiwa")),
                        LocalDate.of(2026, 12, 31)));
    }

    /** An entry as it is read again from a partition. */
    public static ConsumedRecord consumed(LogEntry entry) {
        return new ConsumedRecord(
                new LogPosition(entry.topic(), 0, 0), entry.key(), entry.headers(), entry.body(), Instant.EPOCH);
    }

    public static ConsumedRecord consumed(Map<String, String> headers, byte[] body) {
        return consumed(new LogEntry("hub.records", "warga:x", headers, body));
    }

    private static AgencySystem system(String id, List<Sending> sends, List<Reception> receives) {
        return new AgencySystem(
                id,
                "00000001",
                new Profile("Sistem " + id, "Kabupaten Agam", "1306", new Contact("Seksi Data", "data@agam.example")),
                new Credentials(Optional.of(variable(id)), Optional.empty()),
                sends,
                receives,
                DeliverySettings.DEFAULT);
    }

    private static String variable(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_') + "_KEY";
    }

    private static Path folder(String name) {
        try {
            return Path.of(
                    Records.class.getResource("/id/opdhub/record/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
