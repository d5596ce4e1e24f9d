package id.opdhub.registry;

import java.util.List;
import java.util.Optional;

import id.opdhub.mapping.Filter;
import id.opdhub.record.RecordType;
import id.opdhub.record.Sensitivity.PersonalData;

/**
 * One entry of a folder's {@code receives}.
 *
 * @param type a type's name, or a prefix with {@code .*} at its end, which never matches a type with SPESIFIK data
 * @param regions prefixes of region codes
 * @param when condition over the canonical data
 * @param agreement that allows it
 */
public record Reception(String type, List<String> regions, Optional<Filter> when, Agreement agreement) {

    private static final String WILDCARD = ".*";

    public Reception {
        regions = List.copyOf(regions);
    }

    public boolean covers(RecordType other) {
        if (!type.endsWith(WILDCARD)) {
            return type.equals(other.name());
        }
        return other.sensitivity().personalData() != PersonalData.SPESIFIK
                && other.name().startsWith(type.substring(0, type.length() - 1));
    }

    public boolean covers(List<String> concerned) {
        return concerned.stream().anyMatch(region -> regions.stream().anyMatch(region::startsWith));
    }
}
