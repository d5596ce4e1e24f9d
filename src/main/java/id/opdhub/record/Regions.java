package id.opdhub.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.opdhub.record.identifier.Digits;

/**
 * Region codes of the Ministry of Home Affairs (Kepmendagri 300.2.2-2138/2025): provinces and regencies in force, and
 * the retired ones. A fuller file adds districts and villages; what lies below the level known of a region is believed.
 */
public final class Regions {

    private static final String IN_FORCE = "wilayah.csv";
    private static final String RETIRED = "wilayah-lama.csv";
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 10);

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> withKnownParts = new HashSet<>();
    private final Map<String, String> successors = new HashMap<>();
    private final RegencyNames regencies = new RegencyNames();

    private Regions() {
        for (List<String> row : shippedRows(IN_FORCE)) {
            add(row.get(0), row.get(1));
        }
        for (List<String> row : shippedRows(RETIRED)) {
            successors.put(row.get(0), row.get(2));
        }
    }

    /** The reference file that the hub ships. */
    public static Regions shipped() {
        return new Regions();
    }

    /**
     * The shipped regions and those of a fuller file, with the columns {@code code,name}; dots in codes do not matter.
     *
     * @throws IllegalArgumentException naming file and line of what is no region
     */
    public static Regions load(Path file) {
        Regions regions = new Regions();
        try (Reader reader = Files.newBufferedReader(file)) {
            RegionRows.read(reader, file.toString(), 2).forEach(row -> regions.add(row.get(0), row.get(1)));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + ": cannot be read as UTF-8 text", unreadable);
        }
        return regions;
    }

    /** Whether the code, of 2, 4, 6 or 10 digits, lies in a province and regency in force. */
    public boolean inForce(String code) {
        if (!isCode(code)) {
            return false;
        }
        String parent = "";
        for (int level : LEVELS) {
            if (level > code.length()) {
                break;
            }
            String part = code.substring(0, level);
            if (withKnownParts.contains(parent) && !names.containsKey(part)) {
                return false;
            }
            parent = part;
        }
        return true;
    }

    /** The code in force that took the place of a retired regency code. */
    public Optional<String> successorOf(String retired) {
        return Optional.ofNullable(successors.get(retired));
    }

    public Optional<String> nameOf(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /**
     * The codes in force of the regencies and cities that have a name; case, spaces and the spelling of their kind do
     * not matter. {@code SOLOK} alone has two, {@code KAB. SOLOK} one.
     *
     * @param province narrows the search; blank where it is not known
     */
    public List<String> regenciesNamed(String province, String regency) {
        return regencies.find(province, regency);
    }

    public static boolean isCode(String code) {
        return LEVELS.contains(code.length()) && Digits.areDigits(code, code.length());
    }

    /** The code of the region that the region is part of; empty for a province. */
    static String parentOf(String code) {
        int level = LEVELS.indexOf(code.length());
        return level == 0 ? "" : code.substring(0, LEVELS.get(level - 1));
    }

    private void add(String code, String name) {
        names.put(code, name);
        withKnownParts.add(parentOf(code));
        regencies.add(code, name);
    }

    private static List<List<String>> shippedRows(String file) {
        try (InputStream stream = Regions.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return RegionRows.read(reader, file, file.equals(RETIRED) ? 3 : 2);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
