package id.opdhub.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling.
 *
 * @param name of the system or the operator
 * @param roles what the caller is
 */
public record Caller(String name, Set<Role> roles) {

    /** What a caller may be. */
    public enum Role {
        /** An application of an agency: sends, and sees its own records. */
        SYSTEM,
        /** Sees health, systems and traces. */
        VIEWER,
        /** Steers deliveries. */
        OPERATOR,
        /** Sees payloads. */
        AUDITOR
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    static Caller system(String id) {
        return new Caller(id, Set.of(Role.SYSTEM));
    }

    /** The system that calls; empty for an operator. */
    public Optional<String> system() {
        return roles.contains(Role.SYSTEM) ? Optional.of(name) : Optional.empty();
    }

    public boolean isSystem(String id) {
        return system().filter(id::equals).isPresent();
    }
}
