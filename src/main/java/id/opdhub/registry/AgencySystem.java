package id.opdhub.registry;

import java.util.List;
import java.util.Optional;

/**
 * A connected system, as its folder describes it.
 *
 * @param id the folder's name
 * @param version fingerprint of the folder's files, 8 hexadecimal digits
 * @param profile who it is
 * @param credentials the environment variables that hold its secrets
 * @param sends what it may send
 * @param receives what it may receive
 * @param delivery how to bring it
 */
public record AgencySystem(
        String id,
        String version,
        Profile profile,
        Credentials credentials,
        List<Sending> sends,
        List<Reception> receives,
        DeliverySettings delivery) {

    public AgencySystem {
        sends = List.copyOf(sends);
        receives = List.copyOf(receives);
    }

    /** Who a system is: its name, its agency (OPD), the region it works for and whom to call. */
    public record Profile(String name, String opd, String region, Contact contact) {}

    /** Whom to call. */
    public record Contact(String name, String email) {}

    /** Names of environment variables: the API key it calls with, the secret it verifies signatures with. */
    public record Credentials(Optional<String> key, Optional<String> signing) {}

    public boolean hasFeed(String feed) {
        return sends.stream()
                .anyMatch(sending -> sending.feed().filter(feed::equals).isPresent());
    }
}
