package id.opdhub.registry.folder;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens that a question asks with: each says where it is got, and is asked with. */
final class TokenRules {

    static final String PREFIX = "token.";

    private static final Pattern OPTION =
            Pattern.compile("token\\.([a-z][a-z0-9]*)\\.(url|basic|form\\.[A-Za-z0-9_.-]+)");

    private final FolderFindings.InFile findings;
    private final Set<String> got = new TreeSet<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    TokenRules(FolderFindings.InFile findings) {
        this.findings = findings;
    }

    /** Whether the option says how a token is got. */
    boolean takes(String option) {
        Matcher matcher = OPTION.matcher(option);
        if (!matcher.matches()) {
            return false;
        }
        named.add(matcher.group(1));
        if (matcher.group(2).equals("url")) {
            got.add(matcher.group(1));
        }
        return true;
    }

    /** @param placeholder {@code token.<name>} */
    void use(String placeholder) {
        used.add(placeholder.substring(PREFIX.length()));
    }

    void finish(int line) {
        used.stream()
                .filter(name -> !got.contains(name))
                .forEach(name -> findings.error(line, "token-from-nowhere", name));
        named.stream().filter(name -> !used.contains(name)).forEach(name -> findings.error(line, "token-unused", name));
    }
}
