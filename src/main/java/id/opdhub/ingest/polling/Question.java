package id.opdhub.ingest.polling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.opdhub.registry.Secrets;

/**
 * What an application is asked with.
 *
 * @param query by the names of its parameters
 * @param headers by name
 * @param bearer the token that lets the hub in
 */
record Question(Map<String, Text> query, Map<String, Text> headers, Optional<Text> bearer) {

    Set<Placeholder> placeholders() {
        Set<Placeholder> named = EnumSet.noneOf(Placeholder.class);
        query.values().forEach(text -> named.addAll(text.placeholders()));
        headers.values().forEach(text -> named.addAll(text.placeholders()));
        return named;
    }

    /** Encoded; without the parameters of which nothing is known yet. */
    String queryAt(PollPosition position, Secrets secrets) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, text) ->
                text.at(position, secrets).ifPresent(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return String.join("&", pairs);
    }

    Map<String, String> headersAt(PollPosition position, Secrets secrets) {
        Map<String, String> filled = new LinkedHashMap<>();
        headers.forEach((name, text) -> text.at(position, secrets).ifPresent(value -> filled.put(name, value)));
        bearer.flatMap(text -> text.at(position, secrets))
                .ifPresent(token -> filled.put("Authorization", "Bearer " + token));
        return filled;
    }

    /** What lets the hub in, or says who it is. */
    void demandSecrets(Secrets secrets) throws NoAnswer {
        Text.demandSecrets(Stream.concat(headers.values().stream(), bearer.stream()), secrets);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
