package id.opdhub.ingest.polling;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.opdhub.registry.Secrets;

/**
 * What a poller would ask an application with if it had never asked before.
 *
 * @param address with its query, which may hold a secret
 * @param tokenAddresses of the places that give the tokens it shows
 * @param headers with the token that lets the hub in
 * @param timeout for a whole answer
 */
public record FirstQuestion(URI address, List<String> tokenAddresses, Map<String, String> headers, Duration timeout) {

    /**
     * The first question that a folder's {@code http:} stands for.
     *
     * @throws IllegalArgumentException when the address is none
     */
    public static FirstQuestion of(String address, Map<String, String> options, Secrets secrets) {
        AskOptions asked = AskOptions.taken(new HashMap<>(options));
        PollPosition start = asked.shape().begun(PollPosition.START);
        String query = asked.question().queryAt(start, secrets);
        Map<String, String> headers = new HashMap<>(asked.question().headersAt(start, secrets));
        headers.put("Accept", asked.reader().accepted());
        return new FirstQuestion(
                URI.create(query.isEmpty() ? address : address + "?" + query),
                tokenAddresses(asked, secrets),
                headers,
                asked.timeout());
    }

    private static List<String> tokenAddresses(AskOptions asked, Secrets secrets) {
        return asked.tokens().values().stream()
                .map(request -> request.url().at(PollPosition.START, secrets).orElse(""))
                .toList();
    }
}
