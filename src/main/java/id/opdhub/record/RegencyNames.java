package id.opdhub.record;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Provinces, regencies and cities by name, as applications write them. */
final class RegencyNames {

    private static final int PROVINCE = 2;
    private static final int REGENCY = 4;

    /** Other names of provinces, without spaces. */
    private static final Map<String, String> PROVINCES = Map.of(
            "DKIJAKARTA", "DAERAHKHUSUSIBUKOTAJAKARTA",
            "DAERAHKHUSUSJAKARTA", "DAERAHKHUSUSIBUKOTAJAKARTA",
            "JAKARTA", "DAERAHKHUSUSIBUKOTAJAKARTA",
            "DIYOGYAKARTA", "DAERAHISTIMEWAYOGYAKARTA",
            "DIY", "DAERAHISTIMEWAYOGYAKARTA",
            "YOGYAKARTA", "DAERAHISTIMEWAYOGYAKARTA",
            "BANGKABELITUNG", "KEPULAUANBANGKABELITUNG",
            "NANGGROEACEHDARUSSALAM", "ACEH");

    /**
     * The name of a regency or city.
     *
     * @param kind {@code KABUPATEN} or {@code KOTA}; empty where only the name was written
     * @param name in capitals, letters only
     */
    private record Name(String kind, String name) {

        static Name of(String written) {
            String words =
                    written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
            String whole = words.replaceFirst("^KAB ", "KABUPATEN ");
            String kind = List.of("KABUPATEN", "KOTA").stream()
                    .filter(word -> whole.startsWith(word + " "))
                    .findFirst()
                    .orElse("");
            String rest = whole.substring(kind.length()).strip();
            String name = kind.isEmpty() ? rest : rest.replaceFirst("^(ADMINISTRASI|ADM) ", "");
            return new Name(kind, name.replace(" ", ""));
        }

        boolean agrees(Name other) {
            return name.equals(other.name) && (kind.isEmpty() || other.kind.isEmpty() || kind.equals(other.kind));
        }
    }

    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, Name> regencies = new HashMap<>();

    void add(String code, String name) {
        if (code.length() == PROVINCE) {
            provinces.put(letters(name), code);
        } else if (code.length() == REGENCY) {
            regencies.put(code, Name.of(name));
        }
    }

    List<String> find(String province, String regency) {
        Name name = Name.of(regency);
        Optional<String> within = within(province);
        return regencies.entrySet().stream()
                .filter(entry -> within.filter(entry.getKey()::startsWith).isPresent())
                .filter(entry -> entry.getValue().agrees(name))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The digits before the regency's own; empty digits where no province is named, nothing where it is not known. */
    private Optional<String> within(String province) {
        String letters = letters(province);
        return letters.isEmpty()
                ? Optional.of("")
                : Optional.ofNullable(provinces.get(PROVINCES.getOrDefault(letters, letters)));
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT)
                .replaceFirst("^\\s*PROV(INSI|\\.)?\\s", "")
                .replaceAll("[^A-Z]", "");
    }
}
