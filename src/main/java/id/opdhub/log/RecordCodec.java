package id.opdhub.log;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.record.Envelope;
import id.opdhub.record.EventId;
import id.opdhub.record.Sensitivity;
import id.opdhub.record.Sensitivity.Classification;
import id.opdhub.record.Sensitivity.PersonalData;
import id.opdhub.record.ServiceRecord;

/** Records in the log, by the binary mode of the CloudEvents Kafka binding: attributes in {@code ce_} headers, data in the body. */
public final class RecordCodec {

    /** Every region that a record concerns, of which {@code kodewilayah} is the first; a projection may hide the others. */
    public static final String REGIONS = "hub_regions";

    /** The number of the agreement under which a record was routed. */
    public static final String AGREEMENT = "hub_agreement";

    private static final String PREFIX = "ce_";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Amounts stay as they were written. */
    private static final ObjectReader DATA = JSON.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private RecordCodec() {}

    public static LogEntry write(String topic, ServiceRecord record) {
        return new LogEntry(topic, record.subject(), headers(record), PayloadCodec.store(bytes(record.data())));
    }

    /** @throws UnreadableEntry when it is no record as the hub writes them */
    public static ServiceRecord read(ConsumedRecord consumed) {
        Map<String, String> headers = consumed.headers();
        try {
            return new ServiceRecord(
                    new EventId(need(headers, "source"), need(headers, "id")),
                    need(headers, "type"),
                    need(headers, "subject"),
                    envelope(headers),
                    data(consumed.body()));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw new UnreadableEntry("an attribute of the record is malformed");
        }
    }

    /** The attributes by their CloudEvents names, for headers of any transport. */
    public static Map<String, String> attributes(ServiceRecord record) {
        Envelope envelope = record.envelope();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", record.event().id());
        attributes.put("source", record.event().source());
        attributes.put("type", record.type());
        attributes.put("subject", record.subject());
        attributes.put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(envelope.time()));
        attributes.put("dataschema", "/v1/types/" + record.type());
        attributes.put("kodewilayah", envelope.region());
        attributes.put("waktuterima", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(envelope.received()));
        attributes.put("klasifikasi", envelope.sensitivity().classification().name());
        attributes.put("datapribadi", envelope.sensitivity().personalData().name());
        envelope.traceParent().ifPresent(trace -> attributes.put("traceparent", trace));
        return attributes;
    }

    private static Map<String, String> headers(ServiceRecord record) {
        Map<String, String> headers = new LinkedHashMap<>();
        attributes(record).forEach((name, value) -> headers.put(PREFIX + name, value));
        headers.put("content-type", "application/json");
        return headers;
    }

    private static Envelope envelope(Map<String, String> headers) {
        return new Envelope(
                OffsetDateTime.parse(need(headers, "time")),
                OffsetDateTime.parse(need(headers, "waktuterima")),
                need(headers, "kodewilayah"),
                new Sensitivity(
                        Classification.valueOf(need(headers, "klasifikasi")),
                        PersonalData.valueOf(need(headers, "datapribadi"))),
                Optional.ofNullable(headers.get(PREFIX + "traceparent")));
    }

    private static String need(Map<String, String> headers, String attribute) {
        String value = headers.get(PREFIX + attribute);
        if (value == null) {
            throw new UnreadableEntry("attribute " + attribute + " is missing");
        }
        return value;
    }

    private static byte[] bytes(ObjectNode data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree cannot be written", impossible);
        }
    }

    private static ObjectNode data(byte[] stored) {
        try {
            if (DATA.readTree(PayloadCodec.restore(stored)) instanceof ObjectNode data) {
                return data;
            }
            throw new UnreadableEntry("data of the record is no object");
        } catch (IOException malformed) {
            throw new UnreadableEntry("data of the record is not JSON");
        }
    }
}
