package id.opdhub.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Sorts findings as the data stands; what is missing comes after what its object has. */
final class DocumentOrder {

    private record Placed(Finding finding, List<Integer> positions) {}

    private DocumentOrder() {}

    static List<Finding> sorted(List<Finding> findings, JsonNode data) {
        if (findings.size() < 2) {
            return findings;
        }
        return findings.stream()
                .map(finding -> new Placed(finding, positions(finding.field(), data)))
                .sorted(Comparator.comparing(Placed::positions, DocumentOrder::compare))
                .map(Placed::finding)
                .toList();
    }

    private static List<Integer> positions(String field, JsonNode data) {
        List<Integer> positions = new ArrayList<>();
        JsonNode node = data;
        for (JsonPointer rest = JsonPointer.compile(field); !rest.matches(); rest = rest.tail()) {
            positions.add(node.isArray() ? rest.getMatchingIndex() : position(rest.getMatchingProperty(), node));
            node = node.isArray() ? node.path(rest.getMatchingIndex()) : node.path(rest.getMatchingProperty());
        }
        return positions;
    }

    private static int position(String name, JsonNode node) {
        int position = 0;
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); position++) {
            if (names.next().equals(name)) {
                return position;
            }
        }
        return position;
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int index = 0; index < Math.min(left.size(), right.size()); index++) {
            int difference = Integer.compare(left.get(index), right.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
