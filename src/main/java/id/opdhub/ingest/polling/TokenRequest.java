package id.opdhub.ingest.polling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.opdhub.registry.Secrets;

/**
 * How one token is got (RFC 6749): by client credentials, or whatever grant the form names.
 *
 * @param url of the token endpoint
 * @param basic client and secret with a colon between them
 * @param form further fields
 */
record TokenRequest(Text url, Optional<Text> basic, Map<String, Text> form) {

    private static final Pattern OPTION = Pattern.compile("token\\.([a-z][a-z0-9]*)\\.(url|basic|form\\.(.+))");

    /** Takes the requests, by the name of the token, out of the parameters of an endpoint. */
    static Map<String, TokenRequest> taken(Map<String, Object> parameters) {
        Map<String, TokenRequest> requests = new LinkedHashMap<>();
        for (String option : new TreeMap<>(parameters).keySet()) {
            Matcher named = OPTION.matcher(option);
            if (named.matches()) {
                Text value = new Text(parameters.remove(option).toString());
                requests.merge(named.group(1), of(named, value), TokenRequest::and);
            }
        }
        return requests;
    }

    private static TokenRequest of(Matcher named, Text value) {
        return switch (named.group(2)) {
            case "url" -> new TokenRequest(value, Optional.empty(), Map.of());
            case "basic" -> new TokenRequest(new Text(""), Optional.of(value), Map.of());
            default -> new TokenRequest(new Text(""), Optional.empty(), Map.of(named.group(3), value));
        };
    }

    private TokenRequest and(TokenRequest other) {
        Map<String, Text> both = new TreeMap<>(form);
        both.putAll(other.form);
        return new TokenRequest(url.written().isEmpty() ? other.url : url, basic.or(() -> other.basic), both);
    }

    Map<String, String> headers(Secrets secrets) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Accept", "application/json");
        basic.flatMap(text -> text.at(PollPosition.START, secrets))
                .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(pair -> headers.put("Authorization", "Basic " + pair));
        return headers;
    }

    byte[] body(Secrets secrets) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        form.forEach((name, text) -> text.at(PollPosition.START, secrets).ifPresent(value -> fields.put(name, value)));
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
