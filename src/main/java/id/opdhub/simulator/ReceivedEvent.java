package id.opdhub.simulator;

import java.time.Instant;
import java.util.List;

/**
 * An event that a stand-in received, without what it says of a person.
 *
 * @param id the event's id, the same on every attempt
 * @param type of the record
 * @param time when it happened, as the hub says
 * @param received when it arrived here
 * @param fields names of the fields at the top of the body, which show what the agreement let through
 */
record ReceivedEvent(String id, String type, String time, Instant received, List<String> fields) {

    ReceivedEvent {
        fields = List.copyOf(fields);
    }
}
