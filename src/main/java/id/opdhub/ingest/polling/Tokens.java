package id.opdhub.ingest.polling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

import id.opdhub.ingest.polling.Address.Said;
import id.opdhub.mapping.PayloadReader;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.registry.Secrets;

/** The tokens that let the hub in, beside the secrets that never change: {@code token.<name>}. Kept in memory only. */
final class Tokens extends ServiceSupport implements Secrets {

    private static final String PREFIX = "token.";
    /** A token that is about to end may end on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /** Of a token whose endpoint does not say. */
    private static final int LIFE_SECONDS = 300;

    private final Secrets secrets;
    private final Map<String, TokenRequest> requests;
    private final Map<String, Address> addresses = new LinkedHashMap<>();
    private final Map<String, Token> held = new HashMap<>();

    private record Token(String value, Instant ends) {}

    Tokens(Map<String, TokenRequest> requests, Secrets secrets, HttpCalls calls, Duration timeout) throws Exception {
        this.requests = requests;
        this.secrets = secrets;
        for (Map.Entry<String, TokenRequest> request : requests.entrySet()) {
            String url =
                    request.getValue().url().at(PollPosition.START, secrets).orElse("");
            addresses.put(request.getKey(), calls.to(url, timeout));
        }
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(addresses.values().toArray());
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownServices(addresses.values().toArray());
        forget();
    }

    @Override
    public Optional<String> find(String name) {
        return name.startsWith(PREFIX)
                ? Optional.ofNullable(held.get(name.substring(PREFIX.length()))).map(Token::value)
                : secrets.find(name);
    }

    boolean areThere() {
        return !requests.isEmpty();
    }

    /** Gets those that are not there, or end soon. */
    void renew() throws IOException {
        for (Map.Entry<String, TokenRequest> request : requests.entrySet()) {
            Token token = held.get(request.getKey());
            if (token == null || !token.ends().isAfter(Instant.now().plus(MARGIN))) {
                held.put(request.getKey(), got(addresses.get(request.getKey()), request.getValue()));
            }
        }
    }

    /** They may be valid no longer, whatever was said of their life. */
    void forget() {
        held.clear();
    }

    private Token got(Address address, TokenRequest request) throws IOException {
        Said said = address.call(request.headers(secrets), Optional.of(request.body(secrets)));
        if (!said.isAnswer()) {
            throw said.refused("token-http-");
        }
        try {
            JsonNode answer = PayloadReader.json(said.answer().body());
            String token = answer.path("access_token").asText("");
            if (!token.isBlank()) {
                long life = answer.path("expires_in").asLong(LIFE_SECONDS);
                return new Token(token, Instant.now().plusSeconds(life));
            }
        } catch (UnreadablePayload notJson) {
            throw NoAnswer.because("token-missing");
        }
        throw NoAnswer.because("token-missing");
    }
}
