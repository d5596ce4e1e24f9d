package id.opdhub.doctor;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.opdhub.doctor.Symptom.Level;
import id.opdhub.log.BrokerFault;
import id.opdhub.log.BrokerVisit;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.LogUnavailable;

/** The way to Kafka brokers: those that are named, whether they let the hub in, and those that they name in turn. */
final class BrokersExam {

    private static final String BROKERS = "bootstrap.servers";
    private static final Pattern BROKER = Pattern.compile("\\[?([^\\s/@\\[\\]]+?)]?:(\\d{1,5})");

    private final Reach reach;

    BrokersExam(Reach reach) {
        this.reach = reach;
    }

    /** Whether a client has brokers to go to. */
    static boolean areNamed(KafkaClient client) {
        return !String.valueOf(client.settings().get(BROKERS)).isBlank();
    }

    /** @param topics what there is to see once the brokers have let the hub in */
    List<Symptom> of(KafkaClient client, Function<BrokerVisit, List<Symptom>> topics) {
        List<String> named = Stream.of(
                        String.valueOf(client.settings().get(BROKERS)).split(","))
                .map(String::trim)
                .filter(broker -> !broker.isEmpty())
                .toList();
        if (named.isEmpty()) {
            return List.of(Symptom.error("kafka", "broker-malformed"));
        }
        List<Symptom> unreached =
                named.stream().flatMap(broker -> trouble(broker).stream()).toList();
        if (unreached.size() == named.size()) {
            return unreached;
        }
        // With one of them every client finds the others.
        List<Symptom> found = new ArrayList<>(unreached.stream()
                .map(one -> new Symptom(Level.WARNING, one.target(), one.code(), one.arguments()))
                .toList());
        found.addAll(inside(client, nameOf(named), topics));
        return found;
    }

    private List<Symptom> inside(KafkaClient client, String name, Function<BrokerVisit, List<Symptom>> topics) {
        try (BrokerVisit visit = new BrokerVisit(client)) {
            Optional<BrokerFault> fault = visit.fault();
            return fault.isPresent() ? List.of(fault(name, fault.get())) : inside(visit, name, topics);
        } catch (LogUnavailable failure) {
            return List.of(fault(name, BrokerFault.of(failure)));
        }
    }

    private List<Symptom> inside(BrokerVisit visit, String name, Function<BrokerVisit, List<Symptom>> topics) {
        List<InetSocketAddress> brokers = visit.advertised();
        List<Symptom> found = new ArrayList<>(
                brokers.stream().flatMap(broker -> advertised(broker).stream()).toList());
        if (found.isEmpty()) {
            found.add(Symptom.well(name, "ok-kafka", brokers.size()));
        }
        found.addAll(topics.apply(visit));
        return found;
    }

    private Optional<Symptom> trouble(String broker) {
        Matcher parts = BROKER.matcher(broker);
        return parts.matches()
                ? reach.trouble(
                        nameOf(parts.group(1), parts.group(2)), parts.group(1), Integer.parseInt(parts.group(2)))
                : Optional.of(Symptom.error("kafka", "broker-malformed"));
    }

    private Optional<Symptom> advertised(InetSocketAddress broker) {
        String name = nameOf(broker.getHostString(), String.valueOf(broker.getPort()));
        return reach.trouble(name, broker.getHostString(), broker.getPort())
                .map(trouble -> Symptom.error(
                        name, trouble.code().startsWith("dns") ? "advertised-unknown" : "advertised-closed"));
    }

    private static Symptom fault(String name, BrokerFault fault) {
        return Symptom.error(name, "kafka-" + fault.code());
    }

    /** The first that can be printed stands for all. */
    private static String nameOf(List<String> brokers) {
        return brokers.stream()
                .map(BROKER::matcher)
                .filter(Matcher::matches)
                .map(parts -> nameOf(parts.group(1), parts.group(2)))
                .findFirst()
                .orElse("kafka");
    }

    private static String nameOf(String host, String port) {
        return "kafka://" + host + ":" + port;
    }
}
