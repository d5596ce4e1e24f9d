package id.opdhub.simulator;

import java.io.PrintStream;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** Tells whoever started a local run what to try. */
final class Greeting {

    private static final String OPERATOR_KEY = "HUB_OPERATOR_KEY";

    private final Systems systems;
    private final Secrets secrets;

    Greeting(Systems systems, Secrets secrets) {
        this.systems = systems;
        this.secrets = secrets;
    }

    void print(String port) {
        PrintStream out = System.out;
        String hub = "http://localhost:" + port;
        out.println();
        out.println("OPD Hub berjalan / is running: " + hub);
        out.println("  Kesehatan / health:   " + hub + "/actuator/health");
        out.println("  Kunci operator / operator's key (" + OPERATOR_KEY + "): " + value(OPERATOR_KEY));
        for (AgencySystem system : systems.all()) {
            out.println("  " + system.id() + ": " + system.profile().name());
            system.credentials()
                    .key()
                    .ifPresent(key -> out.println("    kunci API / API key (" + key + "): " + value(key)));
            if (!system.receives().isEmpty()) {
                out.println("    yang diterima / what it received: " + hub + "/simulator/" + system.id());
            }
        }
        systems.find(MantraController.SYSTEM).ifPresent(system -> out.println(oldClient(hub)));
        systems.find("puskesmas-lubuk-basung").ifPresent(system -> out.println(example(hub, system)));
    }

    private String example(String hub, AgencySystem system) {
        return """

                Coba / try:
                  sed 's/Siti Rahmah/Dewi/' routes/systems/%2$s/samples/pasien/bayi-tanpa-nik.json |
                  curl -i %1$s/v1/in/%2$s/pasien --data-binary @- \\
                    -H "Authorization: Bearer %3$s" -H "Content-Type: application/fhir+json"
                """.formatted(
                hub, system.id(), system.credentials().key().map(this::value).orElse(""));
    }

    private String oldClient(String hub) {
        return """

                Seperti klien MANTRA lama / as an old client of MANTRA:
                  curl -i %s/page=1 -H "User-Agent: MANTRA" -H "AccessKey: %s"\
                """.formatted(hub + MantraController.LIST, value(MantraController.ACCESS_KEY));
    }

    private String value(String variable) {
        return secrets.find(variable).orElse("");
    }
}
