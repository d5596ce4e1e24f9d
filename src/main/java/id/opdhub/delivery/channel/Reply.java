package id.opdhub.delivery.channel;

import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.mapping.Filter;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.PayloadReader;
import id.opdhub.mapping.UnreadablePayload;

/** What an answer means whose status says 200 to everything. */
final class Reply {

    private Reply() {}

    /** Delivered or refused, by its own words; what cannot be understood is tried again. */
    static Outcome meaning(Filter delivered, byte[] body) {
        try {
            return delivered.test(PayloadReader.json(body))
                    ? Outcome.delivered("reply-accepted")
                    : Outcome.of(Kind.REFUSED, "reply-refused");
        } catch (UnreadablePayload | MappingFailure unclear) {
            return Outcome.tryAgain("reply-unclear");
        }
    }
}
