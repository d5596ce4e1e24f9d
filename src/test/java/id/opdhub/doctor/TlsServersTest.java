package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.log.Certificates;

/** What is wrong with a server's certificates is told apart, by real servers. */
class TlsServersTest {

    private static final String HERE = "ip:127.0.0.1";

    private static Certificates certificates;

    @BeforeAll
    static void sign(@TempDir Path folder) {
        certificates = new Certificates(folder);
    }

    @Test
    void isContentWithAChainThatLeadsToATrustedAuthority() {
        List<Symptom> seen = seen(TlsServer.with(certificates.keystore("good", HERE, "-1d", 60)), trusted());

        assertThat(seen).extracting(Symptom::code).containsExactly("ok-tls", "ok-http");
        assertThat(seen).extracting(Symptom::arguments).first().asString().startsWith("[TLSv1.3, 20");
    }

    @Test
    void warnsOfACertificateThatExpiresSoon() {
        List<Symptom> seen = seen(TlsServer.with(certificates.keystore("soon", HERE, "-1d", 11)), trusted());

        assertThat(seen).extracting(Symptom::code).containsExactly("certificate-soon", "ok-http");
        assertThat(seen.get(0).arguments()).startsWith("broker").endsWith("9");
    }

    @Test
    void namesTheCertificateThatExpired() {
        assertThat(codes(TlsServer.with(certificates.keystore("late", HERE, "-10d", 5)), trusted()))
                .containsExactly("certificate-expired");
    }

    @Test
    void namesTheCertificateThatIsNotValidYet() {
        assertThat(codes(TlsServer.with(certificates.keystore("early", HERE, "+2d", 5)), trusted()))
                .containsExactly("certificate-early");
    }

    @Test
    void saysWhomTheCertificateIsFor() {
        List<Symptom> seen =
                seen(TlsServer.with(certificates.keystore("name", "dns:simpus.example", "-1d", 60)), trusted());

        assertThat(seen).extracting(Symptom::code).containsExactly("certificate-of-another");
        assertThat(seen.get(0).arguments()).containsExactly("simpus.example", "127.0.0.1");
    }

    @Test
    void recognisesASelfSignedCertificate() {
        assertThat(codes(TlsServer.with(certificates.selfSigned("sendiri", HERE)), trusted()))
                .containsExactly("self-signed");
    }

    @Test
    void namesTheAuthorityThatNobodyTrustsHere() {
        List<Symptom> seen =
                seen(TlsServer.with(certificates.keystore("foreign", HERE, "-1d", 60)), Trust.ofThisJava());

        assertThat(seen).extracting(Symptom::code).containsExactly("authority-unknown");
        assertThat(seen.get(0).arguments()).containsExactly("ca");
    }

    @Test
    void namesTheIssuerThatIsMissingInTheChain() {
        List<Symptom> seen =
                seen(TlsServer.withoutIssuer(certificates.keystore("alone", HERE, "-1d", 60)), Trust.ofThisJava());

        assertThat(seen).extracting(Symptom::code).containsExactly("issuer-missing");
        assertThat(seen.get(0).arguments()).containsExactly("ca");
    }

    @Test
    void tellsAPortThatSpeaksNoTls() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            WebTarget target = target(URI.create("https://127.0.0.1:" + silent.getLocalPort()));

            assertThat(exam(trusted()).of(target)).extracting(Symptom::code).containsExactly("tls-silent");
        }
    }

    private static List<String> codes(TlsServer server, Trust trust) {
        return seen(server, trust).stream().map(Symptom::code).toList();
    }

    private static List<Symptom> seen(TlsServer server, Trust trust) {
        try (server) {
            List<Symptom> seen = exam(trust).of(target(server.address()));
            assertThat(seen).extracting(Symptom::target).allMatch(name -> name.matches("https://127.0.0.1:\\d+"));
            return seen;
        }
    }

    private static WebTarget target(URI address) {
        return new WebTarget(address, WebTarget.HEAD, Map.of(), Duration.ofSeconds(10));
    }

    private static Trust trusted() {
        return Trust.of(TlsServer.trusting(certificates.trusted()));
    }

    private static WebExam exam(Trust trust) {
        return Clinic.open(trust, command -> new Thread(command).start(), Clock.systemUTC())
                .web();
    }
}
