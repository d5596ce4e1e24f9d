package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.registry.Systems;
import id.opdhub.support.Records;

/** Whoever starts the hub is told where it is, the keys, and one call that works as it stands. */
class GreetingTest {

    private final Systems systems = new Systems();

    @Test
    void tellsWhereTheHubIsAndTheKeys() {
        systems.put(Records.sender());
        systems.put(Records.recipient("siak", Records.reception(Records.TYPE, "1306")));
        assertThat(printed())
                .contains(
                        "http://localhost:9090",
                        "(HUB_OPERATOR_KEY): rahasia HUB_OPERATOR_KEY",
                        "(SIAK_KEY): rahasia SIAK_KEY",
                        "http://localhost:9090/simulator/siak")
                .doesNotContain("/simulator/" + Records.SENDER);
    }

    @Test
    void showsACallWithTheKeyOfItsSystem() {
        systems.put(Records.sender());
        assertThat(printed())
                .contains(
                        "curl -i http://localhost:9090/v1/in/puskesmas-lubuk-basung/pasien --data-binary @-",
                        "Authorization: Bearer rahasia PUSKESMAS_LUBUK_BASUNG_KEY",
                        "routes/systems/puskesmas-lubuk-basung/samples/pasien/bayi-tanpa-nik.json |");
        assertThat(Files.exists(Path.of("routes/systems/puskesmas-lubuk-basung/samples/pasien/bayi-tanpa-nik.json")))
                .isTrue();
    }

    @Test
    void showsHowAnOldClientAsks() {
        systems.put(Records.recipient(MantraController.SYSTEM, Records.reception(Records.TYPE, "1601")));
        assertThat(printed())
                .contains(
                        "curl -i http://localhost:9090/simulator/kominfo-oku/mantra/json/bkpsdm/simpeg/lihat_pegawai/page=1",
                        "AccessKey: rahasia KOMINFO_OKU_ACCESS_KEY");
    }

    @Test
    void showsNoCallToASystemThatIsNotThere() {
        assertThat(printed()).doesNotContain("curl");
    }

    private String printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            new Greeting(systems, variable -> Optional.of("rahasia " + variable)).print("9090");
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
