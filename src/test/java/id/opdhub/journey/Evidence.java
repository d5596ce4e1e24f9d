package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import id.opdhub.log.KafkaClient;
import id.opdhub.log.PayloadCodec;
import id.opdhub.log.TopicContents;
import id.opdhub.support.FakeAgency;
import id.opdhub.support.Ledger;

/** Holds what senders were promised against what receivers have and what the journal tells, one by one. */
final class Evidence {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RESIDENTS = "/systems/opensid-tiku-selatan";
    private static final String TAX_TOPIC = "pbb.kematian-wajib-pajak";
    private static final Set<String> RESIDENT_STEPS = Set.of(
            "ACCEPTED opensid-tiku-selatan",
            "ROUTED puskesmas-lubuk-basung",
            "ROUTED dasbor-sumbar",
            "DELIVERED puskesmas-lubuk-basung",
            "DELIVERED dasbor-sumbar");
    private static final Set<String> DEATH_STEPS =
            Set.of("ACCEPTED siak-sawahlunto", "ROUTED bapenda-agam", "DELIVERED bapenda-agam");

    private final LoadedHub hub;

    Evidence(LoadedHub hub) {
        this.hub = hub;
    }

    void nothingIsMissing() {
        assertThat(at(hub.puskesmas).missing()).isEmpty();
        assertThat(at(hub.dashboard).missing()).isEmpty();
        assertThat(atTaxOffice().missing()).isEmpty();
        assertThat(topic("hub.rejections").stream().map(Evidence::original)).containsAll(hub.feed.malformed());
    }

    void everythingIsInOrder() {
        for (Ledger.Verdict verdict : List.of(at(hub.puskesmas), at(hub.dashboard), atTaxOffice())) {
            assertThat(verdict.outOfOrder()).isEmpty();
            assertThat(verdict.unexpected()).isEmpty();
        }
    }

    /** Every promised record was accepted, routed and delivered as the journal in the database has it. */
    void everyTraceIsComplete() {
        Map<String, Set<String>> traces = traces();
        assertThat(hub.residents.ids())
                .allSatisfy(id -> assertThat(traces.get(id)).as(id).containsAll(RESIDENT_STEPS));
        Map<String, String> events = new HashMap<>();
        taxOffice().forEach(record -> events.put(deed(record), text(record, "ce_id")));
        assertThat(hub.deaths.ids())
                .allSatisfy(id -> assertThat(traces.get(events.get(id))).as(id).containsAll(DEATH_STEPS));
    }

    /** What of it came more than once, by receiver. */
    Map<String, Integer> repeated() {
        return Map.of(
                "puskesmas", at(hub.puskesmas).repeated(),
                "dashboard", at(hub.dashboard).repeated(),
                "taxOffice", atTaxOffice().repeated());
    }

    private Ledger.Verdict at(FakeAgency agency) {
        return hub.residents.compare(agency.received().stream()
                .filter(call -> RESIDENTS.equals(call.headers().get("ce-source"))) // some receive deaths as well
                .map(FakeAgency.Received::id)
                .toList());
    }

    private Ledger.Verdict atTaxOffice() {
        return hub.deaths.compare(taxOffice().stream().map(Evidence::deed).toList());
    }

    private List<ConsumerRecord<byte[], byte[]>> taxOffice() {
        return topic(TAX_TOPIC);
    }

    private List<ConsumerRecord<byte[], byte[]>> topic(String name) {
        return TopicContents.read(new KafkaClient(Map.of("bootstrap.servers", hub.broker.address())), name);
    }

    private static String original(ConsumerRecord<byte[], byte[]> rejection) {
        return new String(PayloadCodec.restore(rejection.value()), StandardCharsets.UTF_8);
    }

    private Map<String, Set<String>> traces() {
        Map<String, Set<String>> traces = new HashMap<>();
        hub.database
                .jdbc()
                .query(
                        "select event_id, step, system from journal where step in ('ACCEPTED', 'ROUTED', 'DELIVERED')",
                        row -> {
                            traces.computeIfAbsent(row.getString("event_id"), first -> new HashSet<>())
                                    .add(row.getString("step") + " " + row.getString("system"));
                        });
        return traces;
    }

    private static String deed(ConsumerRecord<byte[], byte[]> record) {
        try {
            return JSON.readTree(record.value()).path("NO_AKTA_KEMATIAN").asText();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
