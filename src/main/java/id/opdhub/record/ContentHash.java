package id.opdhub.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells whether two records say the same: SHA-256 over the data without {@code asal} and {@code mutu}, whatever the order of its fields. */
public final class ContentHash {

    /** What the hub adds differs with the folder's version, not with what happened. */
    private static final Set<String> ADDED_BY_HUB = Set.of("asal", "mutu");

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** 43 URL-safe characters. */
    public static String of(ObjectNode data) {
        ContentHash hash = new ContentHash(sha256());
        hash.addFields(data, ADDED_BY_HUB);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.digest.digest());
    }

    /** Of any text; 43 URL-safe characters. */
    public static String of(String text) {
        ContentHash hash = new ContentHash(sha256());
        hash.text(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.digest.digest());
    }

    private void add(JsonNode node) {
        if (node.isObject()) {
            addFields(node, Set.of());
        } else if (node.isArray()) {
            mark('[');
            node.forEach(this::add);
            mark(']');
        } else {
            mark(node.isTextual() ? '"' : '#');
            text(node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.asText());
        }
    }

    private void addFields(JsonNode object, Set<String> without) {
        mark('{');
        Set<String> names = new TreeSet<>();
        for (Iterator<String> name = object.fieldNames(); name.hasNext(); ) {
            names.add(name.next());
        }
        names.removeAll(without);
        for (String name : names) {
            text(name);
            add(object.get(name));
        }
        mark('}');
    }

    /** Length first, so that no two sequences of texts run together to the same bytes. */
    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >> shift));
        }
        digest.update(bytes);
    }

    private void mark(char kind) {
        digest.update((byte) kind);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
