package id.opdhub.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.registry.Systems;
import id.opdhub.security.Caller.Role;
import id.opdhub.security.OperatorSettings.Operator;
import id.opdhub.support.Records;

/** A key tells who calls and what they are; what is not the very key tells nothing. */
class ApiKeysTest {

    private final Systems systems = new Systems();
    private final Map<String, String> environment = new HashMap<>(Map.of("SIAK_KEY", "kunci-siak"));
    private final Map<String, Operator> operators =
            Map.of("rina", new Operator("RINA_KEY", Set.of(Role.OPERATOR, Role.AUDITOR)));

    @Test
    void knowsASystemByItsKey() {
        systems.put(Records.recipient("siak"));
        systems.put(Records.sender());
        Caller caller = callerOf("kunci-siak").orElseThrow();
        assertThat(caller.system()).contains("siak");
        assertThat(caller.isSystem("siak")).isTrue();
        assertThat(caller.isSystem(Records.SENDER)).isFalse();
        assertThat(caller.roles()).containsExactly(Role.SYSTEM);
    }

    @Test
    void knowsAnOperatorWithHerRoles() {
        environment.put("RINA_KEY", "kunci-rina");
        Caller caller = callerOf("kunci-rina").orElseThrow();
        assertThat(caller.name()).isEqualTo("rina");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.AUDITOR);
        assertThat(caller.system()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "kunci", "kunci-siak ", "KUNCI-SIAK", "SIAK_KEY"})
    void knowsNobodyByAnotherKey(String key) {
        systems.put(Records.recipient("siak"));
        assertThat(callerOf(key)).isEmpty();
    }

    @Test
    void knowsNobodyWhoseVariableIsNotSet() {
        assertThat(callerOf("RINA_KEY")).isEmpty();
        assertThat(callerOf("kunci-siak"))
                .as("of a system that is not connected")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void takesABlankVariableForNoKey(String blank) {
        environment.put("RINA_KEY", blank);
        assertThat(callerOf(blank)).isEmpty();
    }

    private Optional<Caller> callerOf(String key) {
        return new ApiKeys(
                        systems,
                        variable -> Optional.ofNullable(environment.get(variable)),
                        new OperatorSettings(operators))
                .callerOf(key);
    }
}
