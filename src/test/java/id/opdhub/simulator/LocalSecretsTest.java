package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A local run needs no environment: what is missing is made once, and addresses lead to the simulators. */
class LocalSecretsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    private Path data;

    @Test
    void prefersWhatIsSet() {
        environment.withProperty("SIAK_KEY", "kunci").withProperty("SIAK_URL", "https://siak.example");
        assertThat(find("SIAK_KEY")).isEqualTo("kunci");
        assertThat(find("SIAK_URL")).isEqualTo("https://siak.example");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void pointsAnAddressAtTheSimulatorOfItsSystem() {
        assertThat(find("PUSKESMAS_LUBUK_BASUNG_URL"))
                .isEqualTo("http://localhost:8080/simulator/puskesmas-lubuk-basung");
        environment.withProperty("server.port", "9090");
        assertThat(find("SIAK_URL")).isEqualTo("http://localhost:9090/simulator/siak");
    }

    @Test
    void putsADirectoryWithTheHubsData() {
        environment.withProperty("hub.data", data.toString());
        assertThat(find("BAPENDA_BANJAR_DIR"))
                .isEqualTo(data.resolve("dropped/bapenda-banjar").toString());
    }

    @Test
    void makesABlankVariableUp() {
        environment.withProperty("SIAK_KEY", " ");
        assertThat(find("SIAK_KEY")).hasSize(43);
    }

    @Test
    void keepsWhatItMadeForTheNextStart() {
        String key = find("SIAK_KEY");
        String signing = find("SIAK_SIGNING");
        assertThat(find("SIAK_KEY")).isEqualTo(key).isNotEqualTo(signing);
        assertThat(find("SIAK_SIGNING")).isEqualTo(signing);
    }

    @Test
    void makesEachVariableAndEachFolderItsOwn(@TempDir Path otherData) {
        assertThat(find("SIAK_KEY"))
                .isNotEqualTo(find("BPJS_KEY"))
                .isNotEqualTo(new GeneratedSecrets(otherData).of("SIAK_KEY"));
    }

    @Test
    void makesSigningSecretsOfStandardWebhooks() {
        String secret = find("SIAK_SIGNING");
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSize(32);
    }

    /** Each time as after a restart. */
    private String find(String variable) {
        return new LocalSecrets(environment, new GeneratedSecrets(data))
                .find(variable)
                .orElseThrow();
    }
}
