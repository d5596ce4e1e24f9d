package id.opdhub.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import id.opdhub.log.BrokerVisit;
import id.opdhub.log.TopicDifference;

/** What the hub itself needs: its brokers with its topics, and its database. */
final class HubExam {

    private static final String KAFKA = "kafka";
    private static final String DATABASE = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HubSettings settings;
    private final Clinic clinic;

    HubExam(HubSettings settings, Clinic clinic) {
        this.settings = settings;
        this.clinic = clinic;
    }

    /** @param recipients systems that have a topic of deliveries */
    List<Symptom> of(List<String> recipients) {
        List<Symptom> found = new ArrayList<>();
        boolean embedsKafka = settings.kafka().embedded();
        boolean embedsDatabase = DatabaseExam.isFile(settings.databaseUrl());
        found.addAll(embedsKafka ? List.of(Symptom.well(KAFKA, "embedded")) : kafka(recipients));
        found.addAll(embedsDatabase ? List.of(Symptom.well(DATABASE, "embedded")) : database());
        if (embedsKafka || embedsDatabase) {
            found.add(health());
        }
        return found;
    }

    private List<Symptom> kafka(List<String> recipients) {
        String brokers = settings.kafka().bootstrapServers();
        if (brokers.isBlank()) {
            return List.of(Symptom.error("HUB_KAFKA_BOOTSTRAP_SERVERS", "variable-missing"));
        }
        return clinic.brokers().of(settings.kafka().clientOf(brokers), visit -> topics(visit, recipients));
    }

    private List<Symptom> topics(BrokerVisit visit, List<String> recipients) {
        return visit.differences(settings.topics(), recipients).stream()
                .map(HubExam::symptom)
                .toList();
    }

    private static Symptom symptom(TopicDifference difference) {
        String name = "topic " + difference.topic();
        return difference.setting().equals(BrokerVisit.MISSING)
                ? Symptom.warning(name, "hub-topic-missing", difference.wanted())
                : Symptom.warning(name, "topic-differs", difference.setting(), difference.found(), difference.wanted());
    }

    private List<Symptom> database() {
        return settings.databaseUrl().isBlank()
                ? List.of(Symptom.error("SPRING_DATASOURCE_URL", "variable-missing"))
                : clinic.database().of(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
    }

    /** What is in a hub's own process only that hub can tell. */
    private Symptom health() {
        String address = settings.hubAddress();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            int status = client.send(question, BodyHandlers.discarding()).statusCode();
            return status == 200 ? Symptom.well(address, "ok-hub") : Symptom.error(address, "hub-unwell", status);
        } catch (IOException away) {
            return Symptom.well(address, "no-hub");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Symptom.well(address, "no-hub");
        }
    }
}
