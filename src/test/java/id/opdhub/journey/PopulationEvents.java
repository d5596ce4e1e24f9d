package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Autowired;

import id.opdhub.log.Appender;
import id.opdhub.support.FakeAgency.Received;
import id.opdhub.support.RunningHub;
import id.opdhub.support.SiakMessage;

/** A hub to which SIAK of Sawahlunto writes, and what its events become at the agencies. */
abstract class PopulationEvents extends RunningHub {

    protected static final Duration LONGEST = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Appender log;

    protected void send(SiakMessage message) {
        log.append(message.under("satu-kunci")).join();
    }

    protected static Received awaitOne(String system, String name) {
        return awaitOne(system, name, "");
    }

    /** The first call whose body holds both texts. */
    protected static Received awaitOne(String system, String name, String word) {
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(calls(system, name, word)).isNotEmpty());
        return calls(system, name, word).get(0);
    }

    protected static List<Received> calls(String system, String name, String word) {
        return AGENCIES.get(system).received().stream()
                .filter(call -> call.body().contains(name) && call.body().contains(word))
                .toList();
    }

    protected static JsonNode awaitBody(String system, String id) {
        return json(awaitCall(system, id).body());
    }

    protected static Received awaitCall(String system, String id) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(system)).contains(id));
        return AGENCIES.get(system).received().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    protected static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON: " + text, malformed);
        }
    }
}
