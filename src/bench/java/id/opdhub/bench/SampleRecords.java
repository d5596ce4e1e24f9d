package id.opdhub.bench;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.record.Envelope;
import id.opdhub.record.EventId;
import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.ServiceRecord;
import id.opdhub.record.SubjectKey;

/** Records like those that the shipped systems send, about invented people, four in a row about each of them. */
final class SampleRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECORDS_OF_ONE = 4;
    private static final int SERIALS = 9000;
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-11-02T08:30:00.123+07:00");

    private static final String BIRTH = "id.opdhub.kependudukan.kelahiran.v1";
    private static final String DEATH = "id.opdhub.kependudukan.kematian.v1";
    private static final String RESIDENT = "id.opdhub.kependudukan.penduduk.v1";
    private static final String PATIENT = "id.opdhub.kesehatan.pasien.v1";

    private final RecordTypes types;
    private final SubjectKey subjects;
    private final List<Template> templates;

    private record Template(String sender, String type, ObjectNode data) {}

    SampleRecords(RecordTypes types, SubjectKey subjects, boolean ofDashboard) throws IOException {
        this.types = types;
        this.subjects = subjects;
        Template birth = template(Folders.VILLAGE, BIRTH, "dasbor-sumbar/samples/out/" + BIRTH + "/kelahiran.json");
        Template death = template(Folders.REGISTRY, DEATH, "dasbor-sumbar/samples/out/" + DEATH + "/kematian.json");
        Template resident =
                template(Folders.VILLAGE, RESIDENT, "dasbor-sumbar/samples/out/" + RESIDENT + "/penduduk.json");
        Template patient =
                template(Folders.PUSKESMAS, PATIENT, "opensid-tiku-selatan/samples/out/" + PATIENT + "/balita.json");
        this.templates = ofDashboard ? List.of(birth, resident, death) : List.of(birth, resident, death, patient);
    }

    private static Template template(String sender, String type, String place) throws IOException {
        return new Template(
                sender, type, (ObjectNode) JSON.readTree(Folders.sample(place).toFile()));
    }

    /** The n-th record of a round; ids rise with the order of each person's records. */
    ServiceRecord record(int round, int number) {
        int person = person(number);
        Template template = templates.get(person % templates.size());
        ObjectNode data = template.data().deepCopy();
        data.withObject("/warga").put("nik", nik(person)).put("nama_lengkap", "WARGA CONTOH " + person);
        data.withObject("/asal").put("id_asal", "B-" + round + "-" + number);
        RecordType type = types.find(template.type()).orElseThrow();
        String source = EventId.sourceOf(template.sender());
        return new ServiceRecord(
                new EventId(source, "bench-%03d-%09d".formatted(round, number)),
                template.type(),
                subjects.subjectOf(type.subject(data).orElseThrow(), source),
                new Envelope(RECEIVED, RECEIVED, type.regions(data).get(0), type.sensitivity(), Optional.empty()),
                data);
    }

    /** A person's records stand some way apart, as in life. */
    private static int person(int number) {
        int block = 1000;
        return number / (block * RECORDS_OF_ONE) * block + number % block;
    }

    private static String nik(int person) {
        int day = person % 28 + 1;
        int month = person / 28 % 12 + 1;
        int year = person / (28 * 12) % 100;
        return "130601%02d%02d%02d%04d".formatted(day, month, year, SERIALS + 1 + person / (28 * 12 * 100) % 999);
    }
}
