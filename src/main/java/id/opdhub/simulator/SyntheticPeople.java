package id.opdhub.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Invents residents of Kabupaten Agam, the same ones for the same seed. No NIK comes twice among the first 29 million:
 * each person takes another birthday of the last 80 years, and the serial grows when all birthdays are used.
 */
public final class SyntheticPeople {

    /** Nagari Tiku Selatan, where the sample OpenSID is. */
    static final String TIKU_SELATAN = "1306012001";

    private static final List<String> VILLAGES = List.of(
            TIKU_SELATAN,
            "1306012002",
            "1306012003",
            "1306022001",
            "1306022002",
            "1306032001",
            "1306062001",
            "1306082001");
    private static final List<String> MEN = List.of(
            "AFRIZAL", "BUYUNG", "DONI", "FAJRI", "HENDRA", "IRWAN", "MARDI", "RUSLI", "SYAFRUDDIN", "YUSRIZAL");
    private static final List<String> WOMEN = List.of(
            "AISYAH",
            "DESMAWATI",
            "ERNAWATI",
            "FITRI",
            "MARLINA",
            "NURHAYATI",
            "ROSNIDAR",
            "SITI",
            "YULIA",
            "ZUBAIDAH");
    /** Many have a single name, so the empty one is among them. */
    private static final List<String> SECOND = List.of(
            "", " BAHAR", " CANIAGO", " KOTO", " PILIANG", " PRATAMA", " RAHMAH", " SIKUMBANG", " TANJUNG", " ZAINAL");

    private static final int BIRTHDAYS = 29_200;
    /** Prime to the number of birthdays, so that every one of them comes before the first comes again. */
    private static final int STRIDE = 7_919;

    private static final int SERIALS = 999;

    private final Random random;
    private final LocalDate today;
    private final int firstBirthday;
    private final int firstSerial;
    private int invented;

    public SyntheticPeople(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        this.firstBirthday = random.nextInt(BIRTHDAYS);
        this.firstSerial = random.nextInt(SERIALS);
    }

    /** Somebody, anywhere in the regency. */
    public SyntheticPerson next() {
        return next(oneOf(VILLAGES));
    }

    /** Somebody of the village. */
    public SyntheticPerson next(String village) {
        long birthday = (firstBirthday + (long) STRIDE * invented) % BIRTHDAYS;
        return invent(village, random.nextBoolean(), today.minusDays(birthday + 1));
    }

    /** A woman who may have a child now. */
    SyntheticPerson mother(String village) {
        return invent(village, true, today.minusYears(20).minusDays(random.nextInt(7_000)));
    }

    /** A child born in the last days. */
    SyntheticPerson newborn(String village) {
        return invent(village, random.nextBoolean(), today.minusDays(1 + random.nextInt(40)));
    }

    /** A child of primary school. */
    SyntheticPerson pupil(String village) {
        return invent(village, random.nextBoolean(), today.minusYears(7).minusDays(random.nextInt(2_000)));
    }

    private SyntheticPerson invent(String village, boolean female, LocalDate born) {
        int serial = 9001 + (firstSerial + invented / BIRTHDAYS) % SERIALS;
        invented++;
        return new SyntheticPerson(oneOf(female ? WOMEN : MEN) + oneOf(SECOND), female, born, village, serial);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
