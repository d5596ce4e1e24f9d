package id.opdhub.record;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How well a record is, from its findings: the {@code mutu} that travels with it. */
public final class Quality {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int BEST = 100;

    private Quality() {}

    /** 100 less 40 for each error, 10 for each warning, 2 for each remark; never below 0. */
    public static int score(List<Finding> findings) {
        return Math.max(0, BEST - findings.stream().mapToInt(Quality::weight).sum());
    }

    /** {@code {skor, temuan: [{kode, bidang, tingkat, pesan}]}}, messages in Indonesian. */
    public static ObjectNode toNode(List<Finding> findings) {
        ObjectNode quality = JsonNodeFactory.instance.objectNode().put("skor", score(findings));
        ArrayNode listed = quality.putArray("temuan");
        for (Finding finding : findings) {
            listed.addObject()
                    .put("kode", finding.code())
                    .put("bidang", finding.field())
                    .put("tingkat", finding.level().name())
                    .put("pesan", finding.message(INDONESIAN));
        }
        return quality;
    }

    private static int weight(Finding finding) {
        return switch (finding.level()) {
            case GALAT -> 40;
            case PERINGATAN -> 10;
            case INFO -> 2;
        };
    }
}
