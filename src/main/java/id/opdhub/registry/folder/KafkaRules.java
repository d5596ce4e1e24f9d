package id.opdhub.registry.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** A folder says which topic and how to reach its brokers; what decides about loss and order is the hub's. */
final class KafkaRules {

    private static final List<String> OPTIONS = List.of(
            "topic",
            "brokers",
            "securityProtocol",
            "saslMechanism",
            "saslJaasConfig",
            "sslTruststoreLocation",
            "sslTruststorePassword",
            "sslTruststoreType",
            "sslTruststoreCertificates",
            "sslKeystoreLocation",
            "sslKeystorePassword",
            "sslKeystoreType",
            "sslKeyPassword");

    private static final Pattern RAW = Pattern.compile("RAW\\([^)]*\\)");
    private static final Pattern OPTION = Pattern.compile("[?&]([^=&]+)=");

    private KafkaRules() {}

    static void check(RouteFile file, FolderFindings.InFile findings) {
        Nodes.walk(file.root(), tuple -> UriUse.of(tuple)
                .filter(use -> use.scheme().equals(Schemes.KAFKA))
                .ifPresent(use -> check(use, tuple, findings)));
    }

    private static void check(UriUse use, NodeTuple tuple, FolderFindings.InFile findings) {
        List<Marked> options = new ArrayList<>();
        Matcher matcher = OPTION.matcher(RAW.matcher(use.uri()).replaceAll(""));
        while (matcher.find()) {
            options.add(new Marked(matcher.group(1), use.line()));
        }
        Optional<Node> parameters = Nodes.value(tuple.getValueNode(), "parameters");
        parameters.ifPresent(map -> Nodes.tuples(map)
                .forEach(one -> options.add(new Marked(Nodes.key(one), YamlText.lineOf(one.getKeyNode())))));
        for (Marked option : options) {
            if (!OPTIONS.contains(option.text())) {
                String meant = Nearest.to(option.text(), OPTIONS).orElse("brokers");
                findings.error(option.line(), "kafka-option-not-allowed", option.text(), meant);
            }
        }
    }
}
