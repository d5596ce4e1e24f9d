package id.opdhub.ingest.polling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

import id.opdhub.ingest.polling.Address.Said;
import id.opdhub.ingest.polling.NoAnswer.Reason;
import id.opdhub.ingest.polling.Tokens.Held;
import id.opdhub.mapping.Lookup.Asking;
import id.opdhub.mapping.NoLookup;
import id.opdhub.mapping.NoLookup.Kind;
import id.opdhub.mapping.PayloadReader;
import id.opdhub.mapping.UnreadablePayload;

/** Asks an application about one record by a POST of JSON. */
final class LookupCall extends ServiceSupport implements Asking {

    private static final int UNAUTHORIZED = 401;

    private final Address address;
    private final Tokens tokens;
    private final Question question;
    private final Map<String, Text> fields;
    private final Duration accessWait;
    private volatile Refusal refusal = new Refusal("", Instant.MIN);

    /** The application would not let the hub in. Until some time later nobody asks: trying often locks accounts. */
    private record Refusal(String reason, Instant until) {}

    /** @param fields of every question, which no mapping may know */
    LookupCall(Address address, Tokens tokens, Question question, Map<String, Text> fields, Duration accessWait) {
        this.address = address;
        this.tokens = tokens;
        this.question = question;
        this.fields = fields;
        this.accessWait = accessWait;
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(address, tokens);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownServices(tokens, address);
    }

    @Override
    public JsonNode ask(JsonNode about) {
        Refusal last = refusal;
        if (Instant.now().isBefore(last.until())) {
            throw new NoLookup(last.reason(), Kind.ACCESS);
        }
        try {
            Held held = tokens.current();
            Said said = call(about, held);
            if (said.status() == UNAUTHORIZED && tokens.areThere()) {
                tokens.forget(held);
                said = call(about, tokens.current());
            }
            if (said.isOfQuestion()) {
                throw new NoLookup("http-" + said.status(), Kind.RECORD);
            }
            if (!said.isAnswer()) {
                throw said.refused("http-");
            }
            return PayloadReader.json(said.answer().body());
        } catch (NoAnswer none) {
            throw unanswered(none.reason());
        } catch (IOException broken) {
            throw new NoLookup("io", Kind.AWAY);
        } catch (UnreadablePayload unreadable) {
            throw new NoLookup("unreadable", Kind.AWAY);
        }
    }

    private NoLookup unanswered(Reason reason) {
        if (reason.access()) {
            refusal = new Refusal(reason.code(), Instant.now().plus(accessWait));
        }
        return new NoLookup(reason.code(), reason.access() ? Kind.ACCESS : Kind.AWAY);
    }

    private Said call(JsonNode about, Held held) throws IOException {
        question.demandSecrets(held);
        Text.demandSecrets(fields.values().stream(), held);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.putAll(question.headersAt(PollPosition.START, held));
        return address.call(headers, Optional.of(body(about, held)));
    }

    private byte[] body(JsonNode about, Held held) {
        if (about instanceof ObjectNode object) {
            fields.forEach(
                    (name, text) -> text.at(PollPosition.START, held).ifPresent(value -> object.put(name, value)));
        }
        return about.toString().getBytes(StandardCharsets.UTF_8);
    }
}
