package id.opdhub.record.identifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The identifiers that a schema can name with {@code x-identifier}. */
public enum Identifier {
    /** Population number of a person, 16 digits. */
    NIK(Nik::flaw),
    /** Number of a family card, 16 digits. */
    KK(FamilyCardNumber::flaw),
    /** Number of a civil servant or contract employee of the state, 18 digits. */
    NIP(CivilServantNumber::flaw),
    /** Tax number since PMK 112/2022, 16 digits: the NIK of a person, or the older number after a 0. */
    NPWP16(TaxNumber::flaw),
    /** Tax number of a place of business, 22 digits: the NPWP of its owner and a sequence. */
    NITKU(text -> Digits.flaw(text, 22)),
    /** Business number of OSS, 13 digits; zeros in front belong to it. */
    NIB(text -> Digits.flaw(text, 13)),
    /** Taxed land or building, 18 digits; its district and village are SISMIOP's own, no region codes. */
    NOP(text -> Digits.flaw(text, 18)),
    /** Pupil, 10 digits. */
    NISN(text -> Digits.flaw(text, 10)),
    /** School, 8 characters. */
    NPSN(SchoolNumber::flaw),
    /** Person or worker at SATUSEHAT, a capital letter and digits. */
    IHS(HealthNumber::flaw),
    /** Region of the Ministry of Home Affairs; whether it exists, only a list of regions can tell. */
    WILAYAH(text -> Optional.empty());

    private final String annotation = name().toLowerCase(Locale.ROOT);
    private final Function<String, Optional<Flaw>> rule;

    Identifier(Function<String, Optional<Flaw>> rule) {
        this.rule = rule;
    }

    public static Optional<Identifier> named(String annotation) {
        return Arrays.stream(values())
                .filter(identifier -> identifier.annotation.equals(annotation))
                .findFirst();
    }

    /** Every name that {@code x-identifier} can have, for people. */
    public static String annotations() {
        return Arrays.stream(values()).map(Identifier::annotation).collect(Collectors.joining(", "));
    }

    public String annotation() {
        return annotation;
    }

    /** What spoils the text, as far as the text itself tells. */
    public Optional<Flaw> flaw(String text) {
        return rule.apply(text);
    }
}
