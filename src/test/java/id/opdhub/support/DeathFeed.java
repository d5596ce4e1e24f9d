package id.opdhub.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** SIAK of Sawahlunto as a careful application is one: it repeats a message until the brokers have it. */
public final class DeathFeed implements AutoCloseable {

    public static final String TOPIC = "siak.peristiwa";

    private final int persons;
    private final Ledger ledger;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<String> malformed = new CopyOnWriteArrayList<>();

    public DeathFeed(String brokers, int persons, Ledger ledger) {
        this.persons = persons;
        this.ledger = ledger;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", brokers,
                        "acks", "all",
                        "max.in.flight.requests.per.connection", "1",
                        "request.timeout.ms", "5000",
                        "max.block.ms", "10000",
                        "delivery.timeout.ms", "10000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Something new about each person, and a message that nobody can read; returns when the brokers have all of it. */
    public void sendRound(int round) {
        sendMalformed(round);
        List<Integer> open = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            open.add(person);
        }
        while (!open.isEmpty()) {
            open = refused(open, round);
        }
        for (int person = 0; person < persons; person++) {
            ledger.promise("p" + person, deed(person, round));
        }
    }

    private List<Integer> refused(List<Integer> open, int round) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        open.forEach(person -> sent.add(producer.send(message(person, death(person, round)))));
        List<Integer> refused = new ArrayList<>();
        for (int index = 0; index < open.size(); index++) {
            if (!isKept(sent.get(index))) {
                refused.add(open.get(index));
            }
        }
        return refused;
    }

    private void sendMalformed(int round) {
        String text = "{\"NO_PERISTIWA\": \"RUSAK-" + round;
        while (!isKept(producer.send(message(round % persons, text)))) {
            Thread.onSpinWait(); // the producer itself has waited
        }
        malformed.add(text);
    }

    /** The messages that the hub has to set aside, as they were sent. */
    public List<String> malformed() {
        return List.copyOf(malformed);
    }

    private static boolean isKept(Future<RecordMetadata> sent) {
        try {
            return sent.get() != null;
        } catch (ExecutionException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sending");
        }
    }

    private static ProducerRecord<byte[], byte[]> message(int person, String text) {
        return new ProducerRecord<>(
                TOPIC, ("p" + person).getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the deed, by which a death is known everywhere. */
    public static String deed(int person, int round) {
        return String.format("1373-KM-%08d-%04d", round, person);
    }

    private static String death(int person, int round) {
        return """
                {"JENIS_PERISTIWA": "MATI", "NO_PERISTIWA": "MTI-%1$d-%2$d", "WKT_ENTRI": "21-10-2026 08:12:09", "NO_AKTA": "%3$s",
                 "TGL_LAPOR": "21-10-2026", "KODE_WIL": "13.73.02.1001", "NIK": "%4$s", "NAMA_LGKP": "WARGA KE %1$d",
                 "JENIS_KLMIN": "LAKI-LAKI", "TGL_MATI": "19-10-2026",
                 "NO_PROP": "13", "NO_KAB": "6", "NO_KEC": "1", "NO_KEL": "2001"}""".formatted(person, round, deed(person, round), ResidentLoad.nik(person));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
