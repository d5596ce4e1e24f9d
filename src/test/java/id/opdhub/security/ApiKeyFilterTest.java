package id.opdhub.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import id.opdhub.registry.Systems;
import id.opdhub.support.Records;

/** Who presents a key is known from the header alone; while the hub starts, an unknown key is asked to come back. */
class ApiKeyFilterTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer kunci", "bearer kunci", "Bearer   kunci "})
    void knowsTheCallerByTheKey(String header) throws Exception {
        started();
        call(header);
        assertThat(known()).isPresent();
        assertThat(known().orElseThrow().getPrincipal()).isEqualTo(Caller.system("siak"));
        assertThat(known().orElseThrow().getAuthorities()).hasToString("[ROLE_SYSTEM]");
        assertThat(chain.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kunci", "Basic kunci", "Bearer", "Bearer ", "Bearer lain"})
    void leavesAnyOtherCallerUnknown(String header) throws Exception {
        started();
        call(header);
        assertThat(known()).isEmpty();
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void asksToComeBackWhileTheHubStarts() throws Exception {
        call("Bearer lain");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("/problems/starting");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void letsACallerInWhoIsKnownWhileTheHubStarts() throws Exception {
        call("Bearer kunci");
        assertThat(known()).isPresent();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private void started() {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
    }

    private void call(String header) throws Exception {
        Systems systems = new Systems();
        systems.put(Records.recipient("siak"));
        ApiKeys keys = new ApiKeys(
                systems,
                variable -> Optional.of("kunci").filter(key -> variable.equals("SIAK_KEY")),
                new OperatorSettings(Map.of()));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        new ApiKeyFilter(keys, availability, ShippedProblems.problems()).doFilter(request, response, chain);
    }

    private static Optional<Authentication> known() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
