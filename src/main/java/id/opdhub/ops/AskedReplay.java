package id.opdhub.ops;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.opdhub.delivery.replay.Criteria;
import id.opdhub.delivery.replay.ReplayRequest;

/**
 * What an operator wants to be put back, as the body of the call says it.
 *
 * @param of the kind of things
 * @param isPreview whether only to see what would happen
 * @param reason in the operator's words; blank for a preview
 */
record AskedReplay(Kind of, Criteria criteria, boolean isPreview, boolean includesStale, int rate, String reason) {

    /** What can be put back. */
    enum Kind {
        DEAD_LETTERS,
        REJECTIONS
    }

    private static final int LARGEST_BODY = 64 * 1024;
    private static final long USUAL_RATE = 50;
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** @throws BadQuestion naming everything that is not as it must be */
    static AskedReplay read(InputStream body) throws IOException {
        Question question = Question.of(tree(body.readNBytes(LARGEST_BODY)));
        Kind of = question.choice("of", Kind.class).orElse(Kind.DEAD_LETTERS);
        Question filter = question.within("filter");
        Criteria criteria =
                of == Kind.REJECTIONS ? AskedCriteria.ofRejections(filter) : AskedCriteria.ofLetters(filter);
        filter.end();
        boolean isPreview = question.flag("preview").orElse(false);
        AskedReplay asked = new AskedReplay(
                of,
                criteria,
                isPreview,
                question.flag("includeStale").orElse(false),
                question.number("rate", 1, ReplayRequest.FASTEST)
                        .orElse(USUAL_RATE)
                        .intValue(),
                reason(question, isPreview));
        question.end().mustBeSound();
        return asked;
    }

    ReplayRequest by(String who) {
        return new ReplayRequest(Question.word(of), criteria, includesStale, rate, who, reason);
    }

    private static String reason(Question question, boolean isPreview) {
        String reason = question.find("reason").map(JsonNode::asText).orElse("").strip();
        boolean isAbsent = reason.isEmpty() && isPreview;
        if (!isAbsent && !new Intervention(reason).isReasonable()) {
            question.wrong("reason", "reason-missing");
        }
        return reason;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new BadQuestion(List.of(Mistake.at("", "asked-object")));
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory could not be read", impossible);
        }
    }
}
