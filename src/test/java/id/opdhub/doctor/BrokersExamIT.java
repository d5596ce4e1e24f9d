package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.doctor.Symptom.Level;
import id.opdhub.log.BrokerVisit;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.SharedLog;
import id.opdhub.log.TopicDifference;
import id.opdhub.log.TopicSettings;

/** A real broker, and what can be wrong on the way to it and with its topics. */
class BrokersExamIT {

    private static final KafkaClient BROKER = SharedLog.shared().client();
    private static final String ADDRESS = (String) BROKER.settings().get("bootstrap.servers");

    private final BrokersExam exam = Clinic.open(
                    Trust.ofThisJava(), command -> new Thread(command).start(), Clock.systemUTC())
            .brokers();

    @Test
    void isContentWithABrokerThatAnswers() {
        List<Symptom> seen = of(ADDRESS);

        assertThat(seen).extracting(Symptom::code).containsExactly("ok-kafka");
        assertThat(seen).extracting(Symptom::target).containsExactly("kafka://" + ADDRESS);
    }

    @Test
    void tellsAWrongPortAndAWrongName() {
        assertThat(of("127.0.0.1:1")).extracting(Symptom::code).containsExactly("tcp-refused");
        assertThat(of("kafka.invalid:9092")).singleElement().satisfies(symptom -> assertThat(symptom.code())
                .startsWith("dns"));
        assertThat(of(" , ")).extracting(Symptom::code).containsExactly("broker-malformed");
        assertThat(of("tanpa-port")).extracting(Symptom::code).containsExactly("broker-malformed");
    }

    @Test
    void onlyWarnsWhereOneOfSeveralIsAway() {
        List<Symptom> seen = of("127.0.0.1:1," + ADDRESS);

        assertThat(seen).extracting(Symptom::code).containsExactly("tcp-refused", "ok-kafka");
        assertThat(seen).extracting(Symptom::level).containsExactly(Level.WARNING, Level.WELL);
    }

    @Test
    void tellsAProtocolThatIsNotOfThisPort() {
        List<Symptom> seen = exam.of(
                new KafkaClient(Map.of("bootstrap.servers", ADDRESS, "security.protocol", "SSL")), visit -> List.of());

        assertThat(seen).singleElement().satisfies(symptom -> assertThat(symptom.code())
                .isIn("kafka-away", "kafka-handshake-failed"));
    }

    @Test
    void tellsASettingThatCannotBeUsed() {
        KafkaClient wrong = new KafkaClient(Map.of("bootstrap.servers", ADDRESS, "security.protocol", "RAHASIA"));

        assertThat(exam.of(wrong, visit -> List.of())).extracting(Symptom::code).containsExactly("kafka-setting-wrong");
    }

    @Test
    void seesTopicsThatAreMissingOrOtherwise() {
        try (BrokerVisit visit = new BrokerVisit(BROKER)) {
            assertThat(visit.shows("hub.records")).isTrue();
            assertThat(visit.shows("tidak.ada")).isFalse();
            assertThat(visit.differences(settings(1), List.of("tidak-ada")))
                    .filteredOn(difference -> difference.setting().equals(BrokerVisit.MISSING))
                    .extracting(TopicDifference::topic)
                    .containsExactly("hub.deliveries.tidak-ada");
            assertThat(visit.differences(settings(3), List.of()))
                    .contains(new TopicDifference("hub.records", "partitions", "1", "3"));
            assertThat(visit.fault()).isEqualTo(Optional.empty());
        }
    }

    private List<Symptom> of(String brokers) {
        return exam.of(new KafkaClient(Map.of("bootstrap.servers", brokers)), visit -> List.of());
    }

    private static TopicSettings settings(int partitions) {
        return new TopicSettings("hub", partitions, 1, (short) 1, Duration.ofDays(30));
    }
}
