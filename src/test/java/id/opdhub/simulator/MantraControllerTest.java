package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** Old clients get pages of the rows that the hub brought, and nobody gets a person by number. */
class MantraControllerTest {

    private static final String SECRET = "whsec_YSBzZWNyZXQgb2YgdGhlIHJlY2VpdmluZyBzeXN0ZW0=";
    private static final String KEY = "kunci-uji";
    private static final String NIK = "1601014507889007";
    private static final String ROWS = "$.response.data.lihat_pegawai";

    private MockMvc receiver;

    @BeforeEach
    void start() {
        Systems systems = SimulatedSystem.connected(MantraController.SYSTEM);
        Secrets secrets = variable -> Optional.of(variable.equals(MantraController.ACCESS_KEY) ? KEY : SECRET);
        ObjectMapper json = new ObjectMapper();
        SimulatorController deliveries = new SimulatorController(systems, secrets, json, Clock.systemUTC());
        receiver = MockMvcBuilders.standaloneSetup(deliveries, new MantraController(deliveries, secrets, json))
                .build();
    }

    @Test
    void givesPagesOfTen() throws Exception {
        for (int number = 1; number <= 12; number++) {
            deliver("subject-" + number, "2026-06-01T08:00:00+07:00", "ARSIPARIS " + number, SECRET)
                    .andExpect(status().isNoContent());
        }

        ask("/page=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath(ROWS + ".length()").value(10));
        ask("/page=2")
                .andExpect(jsonPath(ROWS + ".length()").value(2))
                .andExpect(jsonPath(ROWS + "[0].jabatan").value("ARSIPARIS 11"));
        ask("/page=3").andExpect(jsonPath(ROWS + ".length()").value(0));
        ask("").andExpect(jsonPath(ROWS + "[0].jabatan").value("ARSIPARIS 1"));
    }

    @Test
    void keepsTheLatestRowOfEach() throws Exception {
        deliver("subject-1", "2026-06-01T08:00:00+07:00", "ARSIPARIS", SECRET);
        deliver("subject-1", "2026-06-03T08:00:00+07:00", "BENDAHARA", SECRET);
        deliver("subject-1", "2026-06-02T08:00:00+07:00", "PRANATA KOMPUTER", SECRET);

        ask("/page=1")
                .andExpect(jsonPath(ROWS + ".length()").value(1))
                .andExpect(jsonPath(ROWS + "[0].jabatan").value("BENDAHARA"));
    }

    @Test
    void keepsNothingThatTheHubDidNotSign() throws Exception {
        deliver("subject-1", "2026-06-01T08:00:00+07:00", "ARSIPARIS", "whsec_YW5vdGhlciBzZWNyZXQgb2Ygc29tZWJvZHk=")
                .andExpect(status().isUnauthorized());

        ask("/page=1").andExpect(jsonPath(ROWS + ".length()").value(0));
    }

    @Test
    void letsNobodyInWithoutTheKey() throws Exception {
        receiver.perform(get(address("/page=1"))).andExpect(status().isForbidden());
        receiver.perform(get(address("/page=1")).header("AccessKey", "contoh"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath(ROWS).doesNotExist());
    }

    @Test
    void refusesTheNumberOfAPersonAndDoesNotRepeatIt() throws Exception {
        refuses(client(get(address("/nik=" + NIK))));
        refuses(client(get(address("/page=1?nik=" + NIK))));
        refuses(client(get(address("_nik/" + NIK))));
        refuses(post(address("/nik=" + NIK)));
    }

    @Test
    void hasNoOtherMethod() throws Exception {
        ask("_gaji/page=1")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.response.data").isEmpty());
        ask("/page=0").andExpect(status().isNotFound());
        receiver.perform(client(post(address("/page=1")))).andExpect(status().isNotFound());
    }

    private void refuses(MockHttpServletRequestBuilder request) throws Exception {
        String answer = receiver.perform(request)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.response.message").value(containsString("NIK")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain(NIK);
    }

    private ResultActions ask(String rest) throws Exception {
        return receiver.perform(client(get(address(rest))));
    }

    private static MockHttpServletRequestBuilder client(MockHttpServletRequestBuilder request) {
        return request.header("User-Agent", "MANTRA").header("AccessKey", KEY);
    }

    private static URI address(String rest) {
        return URI.create(MantraController.LIST + rest);
    }

    private ResultActions deliver(String subject, String time, String post, String secret) throws Exception {
        String body = "{\"jabatan\":\"" + post + "\"}";
        long now = Instant.now().getEpochSecond();
        return receiver.perform(post("/simulator/" + MantraController.SYSTEM)
                .header("webhook-id", "evt-1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(secret).sign("evt-1", now, body))
                .header("ce-subject", subject)
                .header("ce-time", time)
                .content(body));
    }
}
