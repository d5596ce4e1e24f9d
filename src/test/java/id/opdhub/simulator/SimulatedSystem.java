package id.opdhub.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.Sending;
import id.opdhub.registry.Systems;

/** A connected system as tests of the stand-ins need it: one feed, a key, a signing secret. */
final class SimulatedSystem {

    static final String ID = "opensid-tiku-selatan";
    static final String FEED = "penduduk";

    private SimulatedSystem() {}

    static Systems connected() {
        return connected(ID);
    }

    static Systems connected(String id) {
        Systems systems = new Systems();
        systems.put(new AgencySystem(
                id,
                "0badc0de",
                new AgencySystem.Profile(
                        "OpenSID", "Nagari", "1306012001", new AgencySystem.Contact("Operator", "o@nagari.example")),
                new AgencySystem.Credentials(Optional.of("KEY"), Optional.of("SIGNING")),
                List.of(new Sending(Optional.of(FEED), "id.opdhub.kependudukan.penduduk.v1", List.of("1306012001"))),
                List.of(),
                DeliverySettings.DEFAULT));
        return systems;
    }

    static Secrets secrets(String key, String signing) {
        return variable ->
                Optional.ofNullable(Map.of("KEY", key, "SIGNING", signing).get(variable));
    }
}
