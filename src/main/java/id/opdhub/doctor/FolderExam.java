package id.opdhub.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.log.FolderTopic;
import id.opdhub.log.FolderTopics;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.Topics;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.OutsideUse;
import id.opdhub.registry.folder.OutsideUses;
import id.opdhub.registry.folder.Schemes;
import id.opdhub.registry.folder.Variable;

/** All that one folder names: variables, credentials, applications, topics and directories. */
final class FolderExam {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Secrets secrets;
    private final Clinic clinic;
    private final Hub hub;

    /**
     * The hub's own brokers, on which folders' topics are unless they name others.
     *
     * @param embedded whether they are in the process of a hub, where nobody else looks
     */
    record Hub(KafkaClient brokers, Topics topics, boolean embedded) {}

    FolderExam(Secrets secrets, Clinic clinic, Hub hub) {
        this.secrets = secrets;
        this.clinic = clinic;
        this.hub = hub;
    }

    List<Symptom> of(CheckedFolder folder) {
        List<Symptom> found = new ArrayList<>();
        if (folder.refused()) {
            found.add(Symptom.error(
                    "system.yaml", "folder-refused", folder.folder().id()));
        }
        folder.variables().stream()
                .map(Variable::name)
                .distinct()
                .filter(name -> secrets.find(name).isEmpty())
                .forEach(name -> found.add(Symptom.error(name, "variable-missing")));
        Optional<AgencySystem> system = folder.registration().map(read -> read.system());
        system.ifPresent(read -> found.addAll(new CredentialExam(secrets).of(read.credentials())));
        // An address that two routes use is one.
        OutsideUses.of(folder.folder()).stream()
                .flatMap(use -> use.filled(secrets).stream())
                .map(use -> symptoms(use, system))
                .flatMap(List::stream)
                .distinct()
                .forEach(found::add);
        return found;
    }

    private List<Symptom> symptoms(OutsideUse use, Optional<AgencySystem> system) {
        return switch (use.scheme()) {
            case Schemes.DELIVER -> delivery(use, system);
            case Schemes.KAFKA -> topic(use);
            case Schemes.FILE -> directory(use);
            default -> question(use);
        };
    }

    private List<Symptom> delivery(OutsideUse use, Optional<AgencySystem> system) {
        Map<String, String> headers = system.flatMap(read -> read.credentials().signing())
                .flatMap(secrets::find)
                .filter(CredentialExam::isSound)
                .map(secret -> CredentialExam.signed(
                        secret, "doctor", Clock.systemUTC().instant()))
                .orElse(Map.of());
        return WebTarget.addressOf(use.target())
                .map(address -> clinic.web().of(new WebTarget(address, WebTarget.HEAD, headers, PATIENCE)))
                .orElse(malformed(use));
    }

    private List<Symptom> question(OutsideUse use) {
        try {
            return new QuestionExam(secrets, clinic.web()).of(use);
        } catch (IllegalArgumentException optionsToldByTheCheck) {
            return malformed(use);
        }
    }

    private List<Symptom> topic(OutsideUse use) {
        FolderTopic topic;
        try {
            topic = FolderTopics.named(use.target(), new HashMap<>(use.options()), hub.brokers(), hub.topics());
        } catch (IllegalArgumentException noTopic) {
            return List.of(Symptom.error(place(use), "topic-malformed"));
        }
        String name = "topic " + topic.name();
        if (topic.own() && hub.embedded()) {
            return List.of(Symptom.well(name, "embedded"));
        }
        if (topic.own() && !BrokersExam.areNamed(hub.brokers())) {
            return List.of(Symptom.error(name, "own-brokers-unknown"));
        }
        return clinic.brokers().of(topic.client(), visit -> {
            if (visit.shows(topic.name())) {
                return List.of(Symptom.well(name, "ok-topic"));
            }
            return List.of(
                    topic.own() ? Symptom.warning(name, "own-topic-missing") : Symptom.error(name, "topic-missing"));
        });
    }

    private static List<Symptom> directory(OutsideUse use) {
        Path directory = Path.of(use.target());
        if (!Files.isDirectory(directory)) {
            return List.of(Symptom.error(place(use), "directory-missing"));
        }
        boolean isUsable = Files.isReadable(directory) && Files.isWritable(directory);
        return List.of(
                isUsable ? Symptom.well(place(use), "ok-directory") : Symptom.error(place(use), "directory-closed"));
    }

    private static List<Symptom> malformed(OutsideUse use) {
        return List.of(Symptom.error(place(use), "address-malformed"));
    }

    /** Where an address stands that cannot be printed. */
    private static String place(OutsideUse use) {
        return use.file() + ":" + use.line();
    }
}
