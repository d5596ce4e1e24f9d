package id.opdhub.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A sender as a careful application is one: batch after batch of canonical records, each repeated until it is answered
 * 202. Every round says something new about each of its persons.
 */
public final class ResidentLoad implements Runnable {

    private static final String SOURCE = "/systems/opensid-tiku-selatan";
    private static final String TYPE = "id.opdhub.kependudukan.penduduk.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shape shape;
    private final String hub;
    private final String key;
    private final Ledger ledger;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

    /**
     * How much of what.
     *
     * @param firstPerson number of the first person, from 0
     * @param persons how many
     * @param rounds events about each
     * @param batch records in one call
     */
    public record Shape(int firstPerson, int persons, int rounds, int batch) {}

    public ResidentLoad(Shape shape, String hub, String key, Ledger ledger) {
        this.shape = shape;
        this.hub = hub;
        this.key = key;
        this.ledger = ledger;
    }

    @Override
    public void run() {
        for (int round = 0; round < shape.rounds(); round++) {
            sendRound(round);
        }
    }

    /** Something new about each person; returns when all of it was answered 202. */
    public void sendRound(int round) {
        for (int from = 0; from < shape.persons(); from += shape.batch()) {
            sendUntilAccepted(round, from, Math.min(from + shape.batch(), shape.persons()));
        }
    }

    /** How many calls were answered with each status; 0 stands for none. */
    public Map<Integer, Integer> answers() {
        return Map.copyOf(answers);
    }

    private void sendUntilAccepted(int round, int from, int to) {
        ArrayNode events = JSON.createArrayNode();
        List<String> persons = new ArrayList<>();
        for (int index = from; index < to; index++) {
            int person = shape.firstPerson() + index;
            persons.add("p" + person);
            events.add(event(person, round));
        }
        while (post(events.toString()) != 202) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        persons.forEach(person -> ledger.promise(person, person + "-" + round));
    }

    /** The status of the answer, or 0 when there was none. */
    public int post(String events) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub + "/v1/records"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/cloudevents-batch+json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(events))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 4) {
                throw new IllegalStateException("the load is refused: " + answer.body());
            }
            if (answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isEmpty()) {
                throw new IllegalStateException("a 503 does not say when to come back");
            }
            return counted(answer.statusCode());
        } catch (IOException noAnswer) {
            return counted(0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sending");
        }
    }

    private int counted(int status) {
        answers.merge(status, 1, Integer::sum);
        return status;
    }

    public static ObjectNode event(int person, int round) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", "p" + person + "-" + round)
                .put("source", SOURCE)
                .put("type", TYPE)
                .put("time", "2026-11-01T08:00:00+07:00");
        ObjectNode resident = event.putObject("data").putObject("warga");
        resident.put("nik", nik(person))
                .put("nama_lengkap", "WARGA KE " + person)
                .put("jenis_kelamin", "1")
                .put("status_hidup", "HIDUP")
                .put("no_hp", String.format("+62812%08d", round));
        resident.setAll((ObjectNode) JSON.valueToTree(Map.of("alamat", Map.of("kode_desa", "1306012001"))));
        return event;
    }

    /** Synthetic: born in one of 28 × 12 × 50 days, serial 9001 and up. */
    static String nik(int person) {
        int day = person % 28 + 1;
        int month = person / 28 % 12 + 1;
        int year = person / (28 * 12) % 50 + 50;
        return String.format("130601%02d%02d%02d9001", day, month, year);
    }
}
