package id.opdhub.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is typed in at counters: residents at the registry office of Agam, job seekers at the labour office of Samarinda. */
final class DeskForms {

    private static final String LUBUK_BASUNG = "1306022001";
    private static final String SAMARINDA = "6472031001";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id-ID"));

    private final SyntheticPeople people;
    private final Clock clock;

    DeskForms(SyntheticPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    SimulatedSubmission resident() {
        SyntheticPerson person = people.next(LUBUK_BASUNG);
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.of("Asia/Jakarta")));
        String form =
                "NO_REG=LKT-%d&NIK=%s&NO_KK=%s&NAMA_LGKP=%s&JENIS_KLMIN=%s&TMPT_LHR=AGAM&TGL_LHR=%s&NO_RT=1&NO_RW=2"
                        .formatted(
                                clock.millis(),
                                person.nik(),
                                person.familyCard(),
                                encoded(person.name()),
                                person.female() ? "Perempuan" : "Laki-Laki",
                                DAY.format(person.born()));
        String rest = "&NO_PROP=13&NO_KAB=6&NO_KEC=2&NO_KEL=2001&WAKTU_CATAT=" + encoded(TIME.format(now));
        return new SimulatedSubmission(
                "disdukcapil-agam", "penduduk", "application/x-www-form-urlencoded", form + rest);
    }

    SimulatedSubmission jobSeeker() {
        SyntheticPerson person = people.mother(SAMARINDA);
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.of("Asia/Makassar")));
        String xml = """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
                <ak1:kirimAk1 xmlns:ak1="urn:disnaker-samarinda:ak1"><pencaker>
                <no_daftar>6472/%d/AK1</no_daftar><tgl_daftar>%s</tgl_daftar><berlaku_sd>%s</berlaku_sd><nik>%s</nik>
                <nama>%s</nama><kelamin>P</kelamin><tempat_lahir>Samarinda</tempat_lahir><tgl_lahir>%s</tgl_lahir>
                <pendidikan>SLTA</pendidikan><keterampilan>Caf\u00e9</keterampilan>
                <kode_kelurahan>64.72.03.1001</kode_kelurahan>
                </pencaker></ak1:kirimAk1></soap:Body></soap:Envelope>
                """.formatted(
                        clock.millis(),
                        WRITTEN.format(now),
                        WRITTEN.format(now.plusYears(2)),
                        person.nik(),
                        person.name(),
                        WRITTEN.format(person.born()));
        return new SimulatedSubmission(
                "disnaker-samarinda", "pencari-kerja", "text/xml", xml.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
