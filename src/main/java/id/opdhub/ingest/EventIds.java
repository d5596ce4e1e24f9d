package id.opdhub.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;

import id.opdhub.ingest.FeedContents.Saying;
import id.opdhub.record.ContentHash;
import id.opdhub.record.EventId;
import id.opdhub.record.PersonalNumbers;
import id.opdhub.record.SubjectKey;

/**
 * Gives each event its id, so that repeats are recognised and changes are not swallowed.
 *
 * <pre>
 * the payload names the event          → that id
 * it names the time of its change      → hash of source, feed, own id, that time, content
 * it names neither                     → hash of source, feed, own id, content, and which version of it this is
 * it has no own id either              → hash of source, feed, content
 * </pre>
 */
class EventIds {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._~:@!$&'()*+,=-]{1," + EventId.LONGEST + "}");

    private final SubjectKey key;
    private final FeedContents contents;

    EventIds(SubjectKey key, FeedContents contents) {
        this.key = key;
        this.contents = contents;
    }

    /**
     * An event without an id yet.
     *
     * @param named the id that the payload gives it
     * @param data canonical
     */
    record Unnamed(Optional<String> named, ObjectNode data) {

        private String ownId() {
            return data.path("asal").path("id_asal").asText();
        }

        private String changedAt() {
            return data.path("asal").path("waktu_asal").asText();
        }

        private boolean needsVersion() {
            return named.isEmpty() && changedAt().isEmpty() && !ownId().isEmpty();
        }
    }

    /** The ids of events of one source and feed, in the order given. */
    List<String> of(String source, String feed, List<Unnamed> events) {
        List<Saying> sayings = events.stream()
                .filter(Unnamed::needsVersion)
                .map(event -> saying(source, feed, event))
                .toList();
        List<String> versions = sayings.isEmpty() ? List.of() : contents.versions(sayings);
        List<String> ids = new ArrayList<>();
        int version = 0;
        for (Unnamed event : events) {
            ids.add(
                    event.needsVersion()
                            ? hash(source, feed, event.ownId(), ContentHash.of(event.data()), versions.get(version++))
                            : id(source, feed, event));
        }
        return ids;
    }

    private String id(String source, String feed, Unnamed event) {
        return event.named()
                .map(named -> mayStand(named) ? named : hash(source, named))
                .orElseGet(() -> hash(source, feed, event.ownId(), event.changedAt(), ContentHash.of(event.data())));
    }

    /** An id goes into headers and addresses: nothing personal, nothing that breaks them, nothing endless. */
    private static boolean mayStand(String named) {
        return SAFE.matcher(named).matches() && !PersonalNumbers.looksPersonal(named);
    }

    private Saying saying(String source, String feed, Unnamed event) {
        return new Saying(hash(source, feed, event.ownId()), ContentHash.of(event.data()));
    }

    private String hash(String... parts) {
        return key.fingerprint(String.join("\n", parts));
    }
}
