package id.opdhub.mapping.functions;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import id.opdhub.record.identifier.CivilServantNumber;
import id.opdhub.record.identifier.Flaw;
import id.opdhub.record.identifier.Identifier;
import id.opdhub.record.identifier.Nik;

/** Numbers of people, businesses and taxed objects as applications hold them: with placeholders, dots and damage. */
final class IdentifierFunctions {

    private static final int OLD_TAX_NUMBER = 15;

    /** Province, regency, district, village, block, sequence, kind; none of them a region code of Kemendagri's. */
    private static final int[] NOP = {2, 2, 3, 3, 3, 4, 1};

    private IdentifierFunctions() {}

    static List<HubFunction> all() {
        return List.of(
                HubFunction.of("nik", IdentifierFunctions::nik),
                HubFunction.of("nik-status", IdentifierFunctions::status),
                HubFunction.of("nip-kind", IdentifierFunctions::nipKind),
                HubFunction.of("npwp", IdentifierFunctions::taxNumber),
                new HubFunction("nop", 1, NOP.length, literals -> nop(literals.size())));
    }

    private static JsonNode nik(JsonNode value) {
        return absentIfPlaceholder(Identifier.NIK, Values.clean(value, IdentifierFunctions::compact));
    }

    private static JsonNode status(JsonNode value) {
        JsonNode nik = nik(value);
        if (nik.isNull()) {
            return Values.text("TIDAK_ADA");
        }
        boolean sound = nik.isTextual() && Nik.flaw(nik.textValue()).isEmpty();
        return Values.text(
                !sound ? "FORMAT_SALAH" : new Nik(nik.textValue()).isTemporary() ? "SEMENTARA" : "FORMAT_SAH");
    }

    private static JsonNode nipKind(JsonNode value) {
        JsonNode nip = TextFunctions.digits(value);
        boolean sound =
                nip.isTextual() && CivilServantNumber.flaw(nip.textValue()).isEmpty();
        if (!sound) {
            return NullNode.instance;
        }
        return Values.text(new CivilServantNumber(nip.textValue()).isContract() ? "PPPK" : "PNS");
    }

    /** The number of 15 digits that everybody had before gets a zero in front; a NIK stays as it is. */
    private static JsonNode taxNumber(JsonNode value) {
        JsonNode number = Values.clean(TextFunctions.digits(value), digits -> {
            boolean old = Values.isDigits(digits) && digits.length() == OLD_TAX_NUMBER;
            return old ? "0" + digits : digits;
        });
        return absentIfPlaceholder(Identifier.NPWP16, number);
    }

    private static HubFunction.Body nop(int given) {
        if (given != 1 && given != NOP.length) {
            throw new IllegalArgumentException("it is given " + given + " parts → give it the whole number, or "
                    + "province, regency, district, village, block, sequence and kind");
        }
        return arguments -> given == 1 ? TextFunctions.digits(arguments[0]) : CodeParts.joined(arguments, NOP);
    }

    private static JsonNode absentIfPlaceholder(Identifier identifier, JsonNode number) {
        Optional<Flaw> flaw = number.isTextual() ? identifier.flaw(number.textValue()) : Optional.empty();
        return flaw.filter(Flaw.PENGGANTI::equals).isPresent() ? NullNode.instance : number;
    }

    /** Without spaces, dots, and the apostrophe that keeps a spreadsheet from counting. */
    private static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        text.chars()
                .filter(letter -> letter != ' ' && letter != '.' && letter != '\'')
                .forEach(letter -> compact.append((char) letter));
        return compact.toString();
    }
}
