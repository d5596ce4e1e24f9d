package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** Samples are sent as the application would send them, without what is expected of them. */
class SampleFilesTest {

    private final SampleFiles samples = new SampleFiles(Path.of("routes"));

    @Test
    void sendsSheetsAsCsv() {
        assertThat(samples.of("opensid-tiku-selatan", "penduduk"))
                .isNotEmpty()
                .extracting(SimulatedSubmission::contentType)
                .containsOnly("text/csv");
    }

    @Test
    void leavesOutWhatIsExpected() {
        assertThat(samples.of("puskesmas-lubuk-basung", "pasien"))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(new String(sample.body())).contains("\"resourceType\": \"Patient\""));
    }

    @Test
    void findsNothingForFeedWithoutSamples() {
        assertThat(samples.of("puskesmas-lubuk-basung", "kunjungan")).isEmpty();
    }
}
