package id.opdhub.mapping.functions;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Amounts of money as forms, databases and spreadsheets write them, to whole rupiah. */
final class Rupiah {

    private static final int MAX_DIGITS = 18;
    private static final int GROUP = 3;

    private Rupiah() {}

    static HubFunction function() {
        return HubFunction.of("money", Rupiah::whole);
    }

    private static JsonNode whole(JsonNode value) {
        if (value.isNumber()) {
            return number(value);
        }
        Optional<String> scalar = Values.scalar(value);
        if (scalar.isEmpty()) {
            return value;
        }
        String text = Values.collapse(scalar.get());
        return Values.isBlank(text)
                ? NullNode.instance
                : parse(text).<JsonNode>map(LongNode::valueOf).orElse(value);
    }

    private static JsonNode number(JsonNode value) {
        if (!Double.isFinite(value.doubleValue())) {
            return value;
        }
        BigDecimal amount = value.decimalValue();
        // The scale is looked at first: 1E+400 has no long form worth computing.
        boolean fits = amount.precision() - (long) amount.scale() <= MAX_DIGITS
                && amount.stripTrailingZeros().scale() <= 0;
        return fits ? LongNode.valueOf(amount.longValueExact()) : value;
    }

    private static Optional<Long> parse(String written) {
        String text = withoutDecoration(written);
        boolean negative = text.startsWith("-");
        return digits(negative ? text.substring(1) : text)
                .filter(digits -> digits.length() <= MAX_DIGITS)
                .map(Long::parseLong)
                .map(amount -> negative ? -amount : amount);
    }

    /** Without "Rp" and without the ",-" that ends a written amount. */
    private static String withoutDecoration(String written) {
        String text = written.replace(" ", "");
        for (String unit : new String[] {"Rp.", "Rp", "IDR"}) {
            if (text.regionMatches(true, 0, unit, 0, unit.length())) {
                text = text.substring(unit.length());
                break;
            }
        }
        return text.endsWith(",-") || text.endsWith(".-") ? text.substring(0, text.length() - 2) : text;
    }

    /** The digits before the decimal sign, when what follows it is nothing but zeros. */
    private static Optional<String> digits(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return Optional.of(text).filter(Values::isDigits);
        }
        String tail = text.substring(last + 1);
        if (tail.length() == GROUP) {
            return grouped(text, text.charAt(last));
        }
        char thousands = text.charAt(last) == ',' ? '.' : ',';
        boolean cents = (tail.length() == 1 || tail.length() == 2) && Values.isAll(tail, '0');
        return cents ? ungrouped(text.substring(0, last), thousands) : Optional.empty();
    }

    private static Optional<String> ungrouped(String whole, char thousands) {
        return Values.isDigits(whole) ? Optional.of(whole) : grouped(whole, thousands);
    }

    /** 1.250.000; but 1,250 alone is one and a quarter to some and is not guessed. */
    private static Optional<String> grouped(String text, char separator) {
        String[] groups = text.split(separator == '.' ? "\\." : ",", -1);
        boolean ambiguous = separator == ',' && groups.length == 2;
        boolean regular = Values.isDigits(groups[0]) && groups[0].length() <= GROUP;
        for (int index = 1; index < groups.length; index++) {
            regular &= groups[index].length() == GROUP && Values.isDigits(groups[index]);
        }
        return regular && !ambiguous ? Optional.of(String.join("", groups)) : Optional.empty();
    }
}
