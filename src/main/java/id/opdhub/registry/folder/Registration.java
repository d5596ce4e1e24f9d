package id.opdhub.registry.folder;

import java.util.Map;

import id.opdhub.registry.AgencySystem;

/**
 * A system as its {@code system.yaml} describes it.
 *
 * @param system what could be read; complete when there was no finding
 * @param sound whether the file could be read and what it says about rights is valid
 * @param lines where things stand: {@code sends/0}, {@code receives/0}, {@code credentials/key}
 */
public record Registration(AgencySystem system, boolean sound, Map<String, Integer> lines) {

    static final String SENDS = "sends/";
    static final String RECEIVES = "receives/";
    static final String CREDENTIALS = "credentials/";

    public Registration {
        lines = Map.copyOf(lines);
    }

    /** The line of a credential's variable. */
    public int lineOfCredential(String name) {
        return lines.getOrDefault(CREDENTIALS + name, 1);
    }

    int lineOfSending(int index) {
        return lines.getOrDefault(SENDS + index, 1);
    }

    int lineOfReception(int index) {
        return lines.getOrDefault(RECEIVES + index, 1);
    }
}
