package id.opdhub.ingest.polling;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;

import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.unpacking.SealedData;
import id.opdhub.registry.Secrets;

/**
 * What an application's answers are sealed with.
 *
 * @param data where the sealed text stands
 * @param salt of the key
 */
record Seal(SealedData data, Text salt) {

    /** Takes the options out of the parameters of an endpoint. */
    static Optional<Seal> taken(Map<String, Object> parameters) {
        Object place = parameters.remove("sealed");
        Object salt = parameters.remove("salt");
        return Optional.ofNullable(place)
                .map(pointer -> new Seal(
                        new SealedData(JsonPointer.compile(pointer.toString())), new Text(String.valueOf(salt))));
    }

    /** The content as the answer; the answer itself stays sealed wherever it is kept. */
    Answer opened(Answer sealed, Secrets secrets) throws NoAnswer {
        try {
            String key = salt.at(PollPosition.START, secrets).orElse("");
            return new Answer(data.open(sealed.body(), key), "application/json");
        } catch (UnreadablePayload unopened) {
            throw NoAnswer.because("seal-broken");
        }
    }
}
