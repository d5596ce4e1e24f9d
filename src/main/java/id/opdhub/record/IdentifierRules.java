package id.opdhub.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is checked of a value that the schema says is an identifier. */
final class IdentifierRules {

    /** What one identifier asks of a value. */
    private interface Rule {
        List<Finding> findings(FieldValue value);
    }

    private static final int NPWP16_LENGTH = 16;
    private static final int NIB_LENGTH = 13;
    private static final int NOP_LENGTH = 18;

    private final Regions regions;
    private final Map<Identifier, Rule> rules;

    IdentifierRules(Regions regions) {
        this.regions = regions;
        RegionRule region = new RegionRule(regions);
        rules = Map.of(
                Identifier.NIK, this::nik,
                Identifier.KK, this::familyCard,
                Identifier.NIP, value -> flawed(Identifier.NIP, value, CivilServantNumber.flaw(value.text())),
                Identifier.NPWP16, value -> number(Identifier.NPWP16, value, NPWP16_LENGTH),
                Identifier.NIB, value -> number(Identifier.NIB, value, NIB_LENGTH),
                Identifier.NOP, value -> number(Identifier.NOP, value, NOP_LENGTH),
                Identifier.WILAYAH, region::findings);
    }

    List<Finding> findings(Identifier identifier, FieldValue value) {
        return rules.get(identifier).findings(value);
    }

    private List<Finding> nik(FieldValue value) {
        Optional<Flaw> flaw = Nik.flaw(value.text());
        if (flaw.isPresent()) {
            return flawed(Identifier.NIK, value, flaw);
        }
        Nik nik = new Nik(value.text());
        List<Finding> findings = new ArrayList<>();
        if (nik.isTemporary()) {
            findings.add(value.warning("nik-sementara"));
        }
        issuedIn(nik.regency(), value).ifPresent(findings::add);
        findings.addAll(NikOwner.disagreements(nik, value));
        return findings;
    }

    private List<Finding> familyCard(FieldValue value) {
        Optional<Flaw> flaw = FamilyCardNumber.flaw(value.text());
        if (flaw.isPresent()) {
            return flawed(Identifier.KK, value, flaw);
        }
        FamilyCardNumber number = new FamilyCardNumber(value.text());
        List<Finding> findings = new ArrayList<>();
        if (number.isTemporary()) {
            findings.add(value.warning("kk-sementara"));
        }
        issuedIn(number.regency(), value).ifPresent(findings::add);
        return findings;
    }

    /** Old codes do not make an old number wrong, so this never rejects. */
    private Optional<Finding> issuedIn(String regency, FieldValue value) {
        if (regions.inForce(regency)) {
            return Optional.empty();
        }
        return Optional.of(regions.successorOf(regency)
                .map(successor -> value.warning(
                        "nomor-wilayah-lama",
                        successor,
                        regions.nameOf(successor).orElse("")))
                .orElseGet(() -> value.warning("nomor-wilayah-tidak-dikenal")));
    }

    private static List<Finding> number(Identifier identifier, FieldValue value, int length) {
        return flawed(identifier, value, Digits.flaw(value.text(), length));
    }

    private static List<Finding> flawed(Identifier identifier, FieldValue value, Optional<Flaw> flaw) {
        return flaw.map(found -> List.of(value.error(found.codeFor(identifier))))
                .orElse(List.of());
    }
}
