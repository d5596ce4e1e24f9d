package id.opdhub.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The pupils of a school as its Dapodik has them, with the usual defects. One of them changes every half minute: which
 * one, and when, follows from the time alone, so that a restart finds the same school.
 */
final class SimulatedSchool {

    private static final int PUPILS = 60;
    private static final long SEED = 20_261;
    private static final String VILLAGE = "6371011001";
    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(30);
    private static final LocalDate SCHOOL_YEAR = LocalDate.of(2026, 7, 13);
    private static final ZoneOffset WITA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<SyntheticPerson> pupils = new ArrayList<>();
    private final Instant opened;

    /** @param opened before which nothing changes */
    SimulatedSchool(Instant opened) {
        this.opened = opened;
        SyntheticPeople people = new SyntheticPeople(SEED, SCHOOL_YEAR);
        for (int number = 0; number < PUPILS; number++) {
            pupils.add(people.pupil(VILLAGE));
        }
    }

    /** The rows that changed at this time of Dapodik or later, oldest change first. */
    List<ObjectNode> changedSince(String since, Instant now) {
        List<ObjectNode> rows = new ArrayList<>();
        for (int number = 0; number < PUPILS; number++) {
            rows.add(row(number, now));
        }
        return rows.stream()
                .filter(row -> changed(row).compareTo(since) >= 0)
                .sorted(Comparator.comparing(SimulatedSchool::changed))
                .toList();
    }

    private ObjectNode row(int number, Instant now) {
        long changes = Math.max(0, Duration.between(opened, now).dividedBy(BETWEEN_CHANGES));
        long own = (changes + PUPILS - 1 - number) / PUPILS;
        SyntheticPerson pupil = pupils.get(number);
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("peserta_didik_id", new UUID(0x0190aa1000007000L, 0x8000000000000000L + 9001 + number).toString());
        row.put("nama", pupil.name());
        row.put("jenis_kelamin", pupil.female() ? "P" : "L");
        row.put("nisn", number % 10 == 9 ? null : "01%04d%04d".formatted(5000 + number, 9001 + number));
        row.put("nik", number % 15 == 14 ? "" : pupil.nik());
        row.put("tanggal_lahir", pupil.born().toString());
        row.put("agama_id", number % 20 == 19 ? 99 : 1);
        row.put("agama_id_str", number % 20 == 19 ? "Lainnya" : "Islam");
        row.put("rt", 1 + number % 30);
        row.put("rw", 1 + number % 4);
        row.put("kode_wilayah", number % 30 == 29 ? "150399  " : "15600" + (1 + number % 5) + "  ");
        row.put("semester_id", "20261");
        row.put("nama_rombel", "Kelas " + (1 + number % 6) + "ABCDE".charAt((int) (own % 5)));
        row.put("last_update", TIME.format(changedAt(number, own)));
        return row;
    }

    private LocalDateTime changedAt(int number, long own) {
        return own == 0
                ? SCHOOL_YEAR.atTime(8, 0).plusSeconds(number)
                : LocalDateTime.ofInstant(
                        opened.plus(BETWEEN_CHANGES.multipliedBy((own - 1) * PUPILS + number + 1)), WITA);
    }

    private static String changed(ObjectNode row) {
        return row.path("last_update").asText();
    }
}
