package id.opdhub.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An application at a web address, and the one harmless request that tells whether the hub gets through.
 *
 * @param address whole, with its query, which may hold a secret
 * @param method HEAD where records are delivered, GET where the hub asks
 * @param headers of the request
 * @param timeout for an answer
 */
record WebTarget(URI address, String method, Map<String, String> headers, Duration timeout) {

    static final String HEAD = "HEAD";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    WebTarget {
        headers = Map.copyOf(headers);
    }

    /** The address as the hub would use it; empty when it is none. */
    static Optional<URI> addressOf(String text) {
        try {
            URI address = URI.create(text.trim());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = SCHEMES.contains(scheme) && address.getHost() != null;
            return isWeb ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    boolean isDelivery() {
        return method.equals(HEAD);
    }

    boolean isTls() {
        return address.getScheme().equalsIgnoreCase("https");
    }

    /** Without brackets. */
    String host() {
        return address.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isTls() ? HTTPS_PORT : HTTP_PORT;
    }

    /** As it may be printed. */
    String name() {
        return address.getScheme().toLowerCase(Locale.ROOT) + "://" + address.getHost() + ":" + port();
    }

    /** What may be meant so, and mostly is not. */
    List<Symptom> doubts() {
        List<Symptom> doubts = new ArrayList<>();
        if (isThisMachine()) {
            return doubts;
        }
        if (!isTls()) {
            doubts.add(Symptom.warning(name(), "address-not-https"));
        }
        if (isNumber()) {
            doubts.add(Symptom.warning(name(), "address-is-number"));
        }
        return doubts;
    }

    private boolean isThisMachine() {
        return host().equals("localhost") || isNumber() && isLoopback(host());
    }

    /** Whether it is an IP address; no name is all digits and dots, or holds a colon. */
    private boolean isNumber() {
        return host().contains(":") || host().matches("[0-9.]+");
    }

    private static boolean isLoopback(String number) {
        try {
            return InetAddress.getByName(number).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
