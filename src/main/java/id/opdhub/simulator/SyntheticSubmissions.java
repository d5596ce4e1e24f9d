package id.opdhub.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** What the sample applications send on an ordinary day: residents, patients, births, events of SIAK, complaints, in turn. */
final class SyntheticSubmissions {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");

    private final Clock clock;
    private final SyntheticPeople people;
    private final List<Supplier<SimulatedSubmission>> kinds;
    private int sent;
    private int complaints;

    /** Other people at every start, or the second start would send nothing but duplicates. */
    SyntheticSubmissions(Clock clock) {
        this.clock = clock;
        this.people = new SyntheticPeople(clock.millis(), LocalDate.now(clock.withZone(WIB)));
        SiakExport siak = new SiakExport(people, this::now);
        DeskForms desks = new DeskForms(people, clock);
        OfficeFiles files = new OfficeFiles(people, clock);
        this.kinds = List.of(
                this::resident,
                this::patient,
                this::birth,
                siak::next,
                this::complaint,
                files::taxes,
                files::families,
                desks::resident,
                desks::jobSeeker);
    }

    SimulatedSubmission next() {
        return kinds.get(sent++ % kinds.size()).get();
    }

    private SimulatedSubmission resident() {
        String csv = PopulationSheet.clean(people, 1).csv();
        return new SimulatedSubmission("opensid-tiku-selatan", "penduduk", "text/csv", csv);
    }

    private SimulatedSubmission patient() {
        SyntheticPerson person = people.next();
        String json = """
                {"resourceType": "Patient", "id": "sim-%s-%d", "meta": {"lastUpdated": "%s"}, "active": true,
                 "identifier": [{"use": "official", "system": "https://fhir.kemkes.go.id/id/nik", "value": "%s"}],
                 "name": [{"use": "official", "text": "%s"}], "gender": "%s", "birthDate": "%s",
                 "address": [{"use": "home", "line": ["Jr. Pasar"], "country": "ID", "extension": [
                   {"url": "https://fhir.kemkes.go.id/r4/StructureDefinition/administrativeCode",
                    "extension": [{"url": "village", "valueCode": "%s"}]}]}],
                 "managingOrganization": {"reference": "Organization/100029001"}}
                """.formatted(
                        Long.toString(clock.millis(), Character.MAX_RADIX),
                        sent,
                        now(),
                        person.nik(),
                        person.name(),
                        person.female() ? "female" : "male",
                        person.born(),
                        person.village());
        return new SimulatedSubmission("puskesmas-lubuk-basung", "pasien", "application/json", json);
    }

    private SimulatedSubmission birth() {
        SyntheticPerson mother = people.mother(SyntheticPeople.TIKU_SELATAN);
        SyntheticPerson child = people.newborn(SyntheticPeople.TIKU_SELATAN);
        String reported = now().toLocalDateTime().toString().replace('T', ' ');
        String json = """
                {"kode_desa": "13.06.01.2001", "log_penduduk": [{"id": %d, "kode_peristiwa": 1,
                 "tgl_peristiwa": "%s 00:00:00", "tgl_lapor": "%s", "updated_at": "%s", "no_kk": "%s",
                 "penduduk": {"nik": "%s", "nama": "%s", "sex": "%s", "tempatlahir": "TIKU", "tanggallahir": "%s",
                  "alamat": "JR. PASAR TIKU", "dusun": "PASAR TIKU", "rt": "002", "rw": "001",
                  "ibu_nik": "%s", "nama_ibu": "%s"}}]}
                """.formatted(
                        clock.millis(),
                        child.born(),
                        reported,
                        reported,
                        mother.familyCard(),
                        child.nik(),
                        child.name(),
                        child.sex(),
                        child.born(),
                        mother.nik(),
                        mother.name());
        return new SimulatedSubmission("opensid-tiku-selatan", "kelahiran", "application/json", json);
    }

    /** Every second one anonymous, every third one confidential. */
    private SimulatedSubmission complaint() {
        SyntheticPerson person = people.next(SyntheticPeople.TIKU_SELATAN);
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <lapor><pelapor><email>w%4$d@contoh.example</email><telpon>08120000%4$d</telpon>
                <namadepan>%3$s</namadepan><namabelakang>_</namabelakang></pelapor>
                <laporan rahasia="%6$d" anonim="%5$d"><trackingid>SIM-%1$d</trackingid><tanggal>%2$s</tanggal>
                <status>Belum Ditindaklanjuti</status><kategori>Sampah</kategori><lokasi>13.06.01.2001</lokasi>
                <judul>Sampah di pantai</judul><isi>Sampah menumpuk &amp; tidak diangkut.</isi></laporan></lapor>
                """.formatted(
                        clock.millis(),
                        DAY_AND_TIME.format(now()),
                        person.name(),
                        person.serial(),
                        ++complaints % 2,
                        complaints % 3 == 0 ? 1 : 0);
        return new SimulatedSubmission("lapor-sumbar", "pengaduan", "application/xml", xml);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), WIB);
    }
}
