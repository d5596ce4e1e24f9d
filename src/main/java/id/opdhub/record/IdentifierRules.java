package id.opdhub.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.opdhub.record.identifier.CivilServantNumber;
import id.opdhub.record.identifier.FamilyCardNumber;
import id.opdhub.record.identifier.Flaw;
import id.opdhub.record.identifier.Identifier;
import id.opdhub.record.identifier.Nik;

/** What is checked of a value that the schema says is an identifier. */
final class IdentifierRules {

    private final Regions regions;
    private final RegionRule region;

    IdentifierRules(Regions regions) {
        this.regions = regions;
        this.region = new RegionRule(regions);
    }

    List<Finding> findings(Identifier identifier, FieldValue value) {
        Optional<Flaw> flaw = identifier.flaw(value.text());
        if (flaw.isPresent()) {
            return List.of(value.error(flaw.get().codeFor(identifier)));
        }
        return switch (identifier) {
            case NIK -> nik(new Nik(value.text()), value);
            case KK -> familyCard(new FamilyCardNumber(value.text()), value);
            case NIP -> NumberBearer.disagreements(identifier, new CivilServantNumber(value.text()), value);
            case WILAYAH -> region.findings(value);
            default -> List.of();
        };
    }

    private List<Finding> nik(Nik nik, FieldValue value) {
        List<Finding> findings = new ArrayList<>();
        if (nik.isTemporary()) {
            findings.add(value.warning("nik-sementara"));
        }
        issuedIn(nik.regency(), value).ifPresent(findings::add);
        if (!nik.isTemporary()) {
            findings.addAll(NumberBearer.disagreements(Identifier.NIK, nik, value));
        }
        return findings;
    }

    private List<Finding> familyCard(FamilyCardNumber number, FieldValue value) {
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
}
