package id.opdhub.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The civil servants of a province. Every five minutes one of them gets another post; which one follows from the time
 * alone, so that a restart finds the same people. One in three works for a regency, whose data the province keeps. One in ten
 * has a NIP that a spreadsheet has damaged.
 */
final class SimulatedStaff {

    private static final int PEOPLE = 40;
    private static final long BETWEEN_SECONDS = 300;
    private static final long SEED = 16_016;
    private static final String VILLAGE = "1671051001";
    private static final String PROVINCE = "Pemerintah Provinsi Sumatera Selatan";
    private static final String REGENCY = "Pemerintah Kab. Ogan Komering Ulu";
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final List<String> POSTS =
            List.of("ANALIS SDM APARATUR", "ARSIPARIS", "PRANATA KOMPUTER", "BENDAHARA");

    private final List<SyntheticPerson> people;

    SimulatedStaff() {
        SyntheticPeople invented = new SyntheticPeople(SEED, LocalDate.of(2026, 1, 1));
        people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> invented.mother(VILLAGE))
                .toList();
    }

    /** Those that changed at this time ({@code yyyy-MM-dd HH:mm:ss}) or later, oldest change first. */
    List<ObjectNode> changedSince(String time, Instant now) {
        long turn = now.getEpochSecond() / BETWEEN_SECONDS;
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> row(number, turn - Math.floorMod(turn - number, PEOPLE)))
                .filter(row -> changed(row).compareTo(time) >= 0)
                .sorted(Comparator.comparing(SimulatedStaff::changed))
                .toList();
    }

    private ObjectNode row(int number, long turn) {
        SyntheticPerson person = people.get(number);
        boolean isContract = number % 4 == 3;
        String nip = person.born().toString().replace("-", "") + (isContract ? "202421" : "202001") + "2";
        String sequence = number % 10 == 9 ? "000" : "%03d".formatted(number + 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("pnsId", "A5EB9001-0000-4000-8000-%012d".formatted(9001 + number))
                .put("nipBaru", nip + sequence)
                .put("nama", person.name())
                .put("tglLahir", DAY.format(person.born()))
                .put("jenisKelamin", "F")
                .put("nik", person.nik())
                .put("jenisPegawaiNama", isContract ? "PPPK" : "PNS Daerah")
                .put("golRuangAkhir", isContract ? "IX" : "III/a")
                .put("unorNama", "DINAS KOMUNIKASI DAN INFORMATIKA")
                .put("jabatanNama", POSTS.get(Math.floorMod(turn / PEOPLE, POSTS.size())))
                .put("instansiKerjaNama", number % 3 == 1 ? REGENCY : PROVINCE)
                .put("diubah", TIME.format(LocalDateTime.ofEpochSecond(turn * BETWEEN_SECONDS, 0, WIB)));
    }

    private static String changed(ObjectNode row) {
        return row.path("diubah").asText();
    }
}
