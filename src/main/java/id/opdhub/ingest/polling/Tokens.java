package id.opdhub.ingest.polling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

import id.opdhub.ingest.polling.Address.Said;
import id.opdhub.mapping.PayloadReader;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.registry.Secrets;

/** The tokens that let the hub in, for every thread that asks. Kept in memory only. */
final class Tokens extends ServiceSupport {

    private static final String PREFIX = "token.";
    /** A token that is about to end may end on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /** Of a token whose endpoint does not say. */
    private static final int LIFE_SECONDS = 300;

    /** A day: some endpoints write a number without end for "for ever". */
    private static final long LONGEST_LIFE_SECONDS = 86_400;

    /** A wrong secret is {@code invalid_client} or {@code invalid_grant}, and mostly 400 (RFC 6749, section 5.2). */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

    private final Secrets secrets;
    private final Map<String, TokenRequest> requests;
    private final Map<String, Address> addresses = new LinkedHashMap<>();
    private final Map<String, Token> newest = new ConcurrentHashMap<>();
    private final ReentrantLock renewing = new ReentrantLock();
    private final Duration timeout;

    private record Token(String value, Instant ends) {}

    /** Those of one request, {@code token.<name>}, beside the secrets that never change; no other thread can take them away. */
    record Held(Map<String, Token> tokens, Secrets secrets) implements Secrets {

        @Override
        public Optional<String> find(String name) {
            return name.startsWith(PREFIX)
                    ? Optional.ofNullable(tokens.get(name.substring(PREFIX.length())))
                            .map(Token::value)
                    : secrets.find(name);
        }
    }

    Tokens(Map<String, TokenRequest> requests, Secrets secrets, HttpCalls calls, Duration timeout) throws Exception {
        this.requests = requests;
        this.secrets = secrets;
        this.timeout = timeout;
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
        newest.clear();
    }

    /** The secrets that never change. */
    Secrets secrets() {
        return secrets;
    }

    boolean areThere() {
        return !requests.isEmpty();
    }

    /** Gets those that are not there, or end soon; no two threads get the same one. */
    Held current() throws IOException {
        Map<String, Token> held = new HashMap<>();
        waitForOthers();
        try {
            for (String name : requests.keySet()) {
                held.put(name, current(name));
            }
        } finally {
            renewing.unlock();
        }
        return new Held(held, secrets);
    }

    private Token current(String name) throws IOException {
        Token token = newest.get(name);
        if (token == null || !token.ends().isAfter(Instant.now().plus(MARGIN))) {
            token = got(addresses.get(name), requests.get(name));
            newest.put(name, token);
        }
        return token;
    }

    private void waitForOthers() throws IOException {
        try {
            if (!renewing.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw NoAnswer.because("token-slow");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NoAnswer.because("stopped");
        }
    }

    /** They may be valid no longer, whatever was said of their life; those that others got since are. */
    void forget(Held refused) {
        refused.tokens().forEach(newest::remove);
    }

    private Token got(Address address, TokenRequest request) throws IOException {
        Text.demandSecrets(Stream.concat(request.basic().stream(), request.form().values().stream()), secrets);
        Said said = address.call(request.headers(secrets), Optional.of(request.body(secrets)));
        if (!said.isAnswer()) {
            throw said.refused("token-http-", REFUSALS.contains(said.status()));
        }
        try {
            JsonNode answer = PayloadReader.json(said.answer().body());
            String token = answer.path("access_token").asText("");
            if (!token.isBlank()) {
                long life = answer.path("expires_in").asLong(LIFE_SECONDS);
                return new Token(token, Instant.now().plusSeconds(Math.min(Math.max(life, 0), LONGEST_LIFE_SECONDS)));
            }
        } catch (UnreadablePayload notJson) {
            throw NoAnswer.because("token-missing");
        }
        throw NoAnswer.because("token-missing");
    }
}
