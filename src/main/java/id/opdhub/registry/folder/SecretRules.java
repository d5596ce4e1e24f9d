package id.opdhub.registry.folder;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** No secret stands in a folder: it is in version control, and everybody at the office has it. */
final class SecretRules {

    private static final Set<String> SECRET_KEYS = Set.of(
            "password",
            "passwd",
            "secret",
            "token",
            "userkey",
            "apikey",
            "accesskey",
            "secretkey",
            "clientsecret",
            "privatekey",
            "passphrase",
            "salt",
            "sandi",
            "katasandi",
            "authpassword",
            "basic",
            "bearer",
            "bearertoken",
            "accesstoken",
            "saslpassword",
            "sasljaasconfig",
            "ssltruststorepassword",
            "sslkeystorepassword",
            "sslkeypassword");

    /** The secret as an option of an endpoint, or before the host of an address. */
    private static final Pattern IN_URI = Pattern.compile(
            "[?&][a-zA-Z.]*(?i:password|secret|token|apikey|passphrase|jaasconfig)=(?!RAW\\(\\{\\{env:|\\{\\{env:|\\$\\{|&|$)"
                    + "|://[^/@\\s{}]+:[^/@\\s{}]+@");

    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)(Bearer|Basic)\\s+(?!\\{\\{env:|\\$\\{|\\{token\\.)\\S{4,}");
    private static final String SIGNING_SECRET = "whsec_";

    private final Folder folder;
    private final FolderFindings findings;

    SecretRules(Folder folder, FolderFindings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void check(String file, Node root) {
        Nodes.walk(root, tuple -> checkKey(file, tuple));
        Nodes.walkTexts(root, scalar -> checkText(file, scalar));
    }

    /** Signing secrets are recognised in any file. */
    void checkFiles() {
        for (String name : folder.files().keySet()) {
            int line = 0;
            for (String text : (Iterable<String>) folder.text(name).lines()::iterator) {
                line++;
                if (text.contains(SIGNING_SECRET)) {
                    findings.error(name, line, "literal-secret", SIGNING_SECRET, suggestion("signing"));
                }
            }
        }
    }

    private void checkKey(String file, NodeTuple tuple) {
        String key = Nodes.key(tuple);
        boolean secret = isSecret(key);
        if (secret
                && Nodes.text(tuple.getValueNode())
                        .filter(SecretRules::isLiteral)
                        .isPresent()) {
            findings.error(file, YamlText.lineOf(tuple.getKeyNode()), "literal-secret", key, suggestion(key));
        }
    }

    private void checkText(String file, ScalarNode scalar) {
        String text = scalar.getValue();
        if (IN_URI.matcher(text).find()) {
            findings.error(file, YamlText.lineOf(scalar), "literal-secret", "uri", suggestion("password"));
        } else if (AUTHORIZATION.matcher(text).find()) {
            findings.error(file, YamlText.lineOf(scalar), "literal-secret", "Authorization", suggestion("token"));
        }
    }

    /** Whether what stands under the key of a folder's file is a secret. */
    static boolean isSecret(String key) {
        String name = key.replaceFirst("^(header\\.|query\\.|body\\.|token\\.[a-z0-9]+\\.(form\\.)?)", "");
        return SECRET_KEYS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    private static boolean isLiteral(String value) {
        return !value.isBlank() && !value.contains("{{env:") && !value.startsWith("${") && !value.startsWith("{token.");
    }

    private String suggestion(String key) {
        String name = folder.id() + "_" + key;
        return name.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    }
}
