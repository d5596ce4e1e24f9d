package id.opdhub.simulator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What SIAK of Sawahlunto exports, with what is wrong with real exports: children of families elsewhere, a message sent
 * twice, a move that is reported after the death of who moved.
 */
final class SiakExport {

    static final String SYSTEM = "siak-sawahlunto";

    private static final String LEMBAH_SEGAR = "1373021001";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** So many live in Sawahlunto before the first of them dies. */
    private static final int RESIDENTS = 3;

    private final SyntheticPeople people;
    private final Supplier<OffsetDateTime> clock;
    private final Deque<SyntheticPerson> residents = new ArrayDeque<>();
    private final List<Supplier<String>> kinds =
            List.of(this::birth, this::arrival, this::repeat, this::death, this::lateMove);
    private SyntheticPerson dead;
    private String last;
    private int sent;

    SiakExport(SyntheticPeople people, Supplier<OffsetDateTime> clock) {
        this.people = people;
        this.clock = clock;
        this.dead = people.next(SyntheticPeople.TIKU_SELATAN);
    }

    SimulatedSubmission next() {
        last = kinds.get(sent++ % kinds.size()).get();
        return new SimulatedSubmission(SYSTEM, "peristiwa", "application/json", last);
    }

    /** A child of a family of Agam, born in the hospital of Sawahlunto. */
    private String birth() {
        SyntheticPerson mother = people.mother(SyntheticPeople.TIKU_SELATAN);
        SyntheticPerson child = people.newborn(SyntheticPeople.TIKU_SELATAN);
        Map<String, String> message = message("LAHIR", child);
        message.put("NO_KK", mother.familyCard());
        message.put("KODE_WIL", LEMBAH_SEGAR);
        message.put("NIK_IBU", mother.nik());
        message.put("NAMA_LGKP_IBU", mother.name());
        putPlace(message, "", SyntheticPeople.TIKU_SELATAN);
        return text(message);
    }

    /** Somebody of Agam who lives in Sawahlunto from now on. */
    private String arrival() {
        SyntheticPerson person = people.next(SyntheticPeople.TIKU_SELATAN);
        residents.addLast(person);
        return text(move("DATANG", person, today()));
    }

    private String repeat() {
        return last;
    }

    /** Somebody who has moved to Sawahlunto before; while there are few, an old resident. */
    private String death() {
        dead = residents.size() > RESIDENTS ? residents.removeFirst() : people.next(LEMBAH_SEGAR);
        Map<String, String> message = message("MATI", dead);
        message.put("KODE_WIL", LEMBAH_SEGAR);
        message.put("TGL_MATI", DATE.format(today()));
        putPlace(message, "", LEMBAH_SEGAR);
        return text(message);
    }

    private String lateMove() {
        return text(move("PINDAH", dead, today().minusDays(10)));
    }

    private Map<String, String> move(String kind, SyntheticPerson person, LocalDate day) {
        boolean arrives = kind.equals("DATANG");
        Map<String, String> message = message(kind, person);
        message.put("TGL_PINDAH", DATE.format(day));
        putPlace(message, "", arrives ? SyntheticPeople.TIKU_SELATAN : LEMBAH_SEGAR);
        putPlace(message, "_TUJUAN", arrives ? LEMBAH_SEGAR : SyntheticPeople.TIKU_SELATAN);
        return message;
    }

    private Map<String, String> message(String kind, SyntheticPerson person) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("JENIS_PERISTIWA", kind);
        message.put("NO_PERISTIWA", "SIM-1373-" + clock.get().toEpochSecond() + "-" + sent);
        message.put("WKT_ENTRI", TIME.format(clock.get()));
        message.put("TGL_LAPOR", DATE.format(today()));
        message.put("NIK", person.nik());
        message.put("NO_KK", person.familyCard());
        message.put("NAMA_LGKP", person.name());
        message.put("JENIS_KLMIN", person.female() ? "PEREMPUAN" : "LAKI-LAKI");
        message.put("TGL_LHR", DATE.format(person.born()));
        return message;
    }

    /** The parts of a village's code as SIAK keeps them: apart, and without zeros in front. */
    private static void putPlace(Map<String, String> message, String suffix, String village) {
        message.put("NO_PROP" + suffix, part(village, 0, 2));
        message.put("NO_KAB" + suffix, part(village, 2, 4));
        message.put("NO_KEC" + suffix, part(village, 4, 6));
        message.put("NO_KEL" + suffix, part(village, 6, 10));
    }

    private static String part(String village, int from, int to) {
        return String.valueOf(Integer.parseInt(village.substring(from, to)));
    }

    private LocalDate today() {
        return clock.get().toLocalDate();
    }

    private static String text(Map<String, String> message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts cannot be written", impossible);
        }
    }
}
