package id.opdhub.registry.folder;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into nodes that know their lines. Aliases are refused, so that no file grows when it is read. */
final class YamlText {

    private static final int DEEPEST = 60;

    private YamlText() {}

    /** The root node; empty, with a finding, when there is none. */
    static Optional<Node> read(byte[] content, FolderFindings.InFile findings) {
        return decode(content, findings)
                .filter(text -> withoutAliases(text, findings))
                .flatMap(text -> compose(text, findings));
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Windows editors put one before the text. */
    static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> decode(byte[] content, FolderFindings.InFile findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(withoutByteOrderMark(text));
        } catch (CharacterCodingException e) {
            findings.error(1, "not-utf8");
            return Optional.empty();
        }
    }

    private static boolean withoutAliases(String text, FolderFindings.InFile findings) {
        boolean clean = true;
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                if (event instanceof AliasEvent) {
                    findings.error(event.getStartMark().getLine() + 1, "yaml-alias");
                    clean = false;
                }
            }
        } catch (YAMLException e) {
            return unreadable(e, text, findings);
        }
        return clean;
    }

    private static Optional<Node> compose(String text, FolderFindings.InFile findings) {
        try {
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                findings.error(1, "yaml-empty");
                return Optional.empty();
            }
            refuseDuplicates(root, findings);
            return Optional.of(root);
        } catch (YAMLException e) {
            unreadable(e, text, findings);
            return Optional.empty();
        }
    }

    private static boolean unreadable(YAMLException failure, String text, FolderFindings.InFile findings) {
        if (failure instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            findings.error(lineOf(marked, text), "yaml-syntax", marked.getProblem());
        } else {
            findings.error(1, "yaml-syntax", failure.getMessage());
        }
        return false;
    }

    /** What was opened and never closed is noticed too late; the line where it was opened is of more use. */
    private static int lineOf(MarkedYAMLException failure, String text) {
        String context = failure.getContext() == null ? "" : failure.getContext();
        boolean open = context.contains("flow") || context.contains("quoted");
        Mark mark = open && failure.getContextMark() != null ? failure.getContextMark() : failure.getProblemMark();
        return openQuote(text, mark.getLine()).orElse(mark.getLine() + 1);
    }

    /** The first line before another that leaves a quotation mark open, unless it is in a comment. */
    private static OptionalInt openQuote(String text, int before) {
        List<String> lines = text.lines().limit(before).toList();
        return IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).contains("#"))
                .filter(line ->
                        lines.get(line).chars().filter(letter -> letter == '"').count() % 2 == 1)
                .map(line -> line + 1)
                .findFirst();
    }

    private static void refuseDuplicates(Node node, FolderFindings.InFile findings) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> refuseDuplicates(item, findings));
        } else if (node instanceof MappingNode mapping) {
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
                    findings.error(lineOf(key), "duplicate-key", key.getValue());
                }
                refuseDuplicates(tuple.getValueNode(), findings);
            }
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        return new Yaml(options);
    }
}
