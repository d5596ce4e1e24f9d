package id.opdhub.ingest;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.ingest.Candidate.GivenEvent;
import id.opdhub.record.EventId;
import id.opdhub.record.Finding;

/** A CloudEvent as a system sent it: what of its attributes the hub does not compute itself, and its data. */
record IncomingEvent(String id, String source, String type, Optional<OffsetDateTime> time, ObjectNode data) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2999;

    /** @throws BadEvent naming the attribute that is not as CloudEvents 1.0 has it */
    static IncomingEvent of(JsonNode attributes, JsonNode data) {
        if (!"1.0".equals(attributes.path("specversion").textValue())) {
            throw new BadEvent("specversion");
        }
        String id = need(attributes, "id");
        if (id.length() > EventId.LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw new BadEvent("id");
        }
        if (attributes.has("data_base64") || !(data instanceof ObjectNode object)) {
            throw new BadEvent("data");
        }
        return new IncomingEvent(id, need(attributes, "source"), need(attributes, "type"), time(attributes), object);
    }

    Candidate candidate() {
        return Candidate.canonical(data, new GivenEvent(id, time));
    }

    RecordReceipt ofUnknownType() {
        return RecordReceipt.rejected(Optional.empty(), List.of(Finding.error("jenis-tidak-dikenal", "")));
    }

    private static Optional<OffsetDateTime> time(JsonNode attributes) {
        if (!attributes.has("time")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(need(attributes, "time"))).filter(IncomingEvent::isOfOurTime);
        } catch (DateTimeException malformed) {
            throw new BadEvent("time");
        }
    }

    private static boolean isOfOurTime(OffsetDateTime time) {
        if (time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR) {
            throw new BadEvent("time");
        }
        return true;
    }

    private static String need(JsonNode attributes, String name) {
        JsonNode value = attributes.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new BadEvent(name);
        }
        return value.asText();
    }
}
