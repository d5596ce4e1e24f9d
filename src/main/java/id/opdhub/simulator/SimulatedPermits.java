package id.opdhub.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The permits that people in Palembang apply for: another one every ten minutes, each of them a step further by then. All
 * follows from the time alone, so that a restart finds the same office.
 */
final class SimulatedPermits {

    private static final long STEP_SECONDS = 600;
    private static final int OPEN = 30;
    private static final String VILLAGE = "1671051001";
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> STEPS =
            List.of("Pendaftaran", "Verifikasi berkas", "Survei lapangan", "Izin Terbit");

    /** The last of them that changed on this day ({@code yyyy-MM-dd}) or later. */
    List<ObjectNode> changedSince(String day, Instant now) {
        long last = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(last - OPEN + 1, last)
                .mapToObj(number -> row(number, (int) Math.min(last - number, STEPS.size() - 1)))
                .filter(row -> row.path("tgl_perubahan").asText().compareTo(day) >= 0)
                .toList();
    }

    private static ObjectNode row(long number, int step) {
        LocalDateTime applied = at(number);
        LocalDateTime changed = at(number + step);
        SyntheticPerson applicant = new SyntheticPeople(number, LocalDate.of(2026, 1, 1)).next(VILLAGE);
        boolean isIssued = step == STEPS.size() - 1;
        return JsonNodeFactory.instance
                .objectNode()
                .put("no_permohonan", "1671/%d/REKLAME/%d".formatted(number, applied.getYear()))
                .put("nama_pemohon", applicant.name())
                .put("nik", applicant.nik())
                .put("no_hp", "08120000" + applicant.serial())
                .put("jenis_izin", "Izin Reklame")
                .put("status", STEPS.get(step))
                .put("tgl_pengajuan", TIME.format(applied))
                .put("tgl_status", TIME.format(changed))
                .put("no_izin", isIssued ? "503/%d/REKLAME".formatted(number) : "")
                .put("tgl_terbit", isIssued ? changed.toLocalDate().toString() : "")
                .put("tgl_perubahan", changed.toLocalDate().toString());
    }

    private static LocalDateTime at(long number) {
        return LocalDateTime.ofEpochSecond(number * STEP_SECONDS, 0, WIB);
    }
}
