package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.opdhub.registry.Secrets;
import id.opdhub.support.RunningHub;

/** Applications that speak SOAP or send forms are understood over HTTP, and answered in words they know. */
class OldCallersIT extends RunningHub {

    private static final Path SYSTEMS = Path.of("routes/systems");
    private static final String AK1 = "disnaker-samarinda/samples/pencari-kerja/";
    private static final String FORMS = "disdukcapil-agam/samples/penduduk/";

    @Autowired
    private Secrets secrets;

    @Test
    void aSoapCallerInLatin1IsAnsweredInSoap() throws Exception {
        HttpResponse<String> answer =
                post("disnaker-samarinda/pencari-kerja", "text/xml; charset=ISO-8859-1", AK1 + "satu-kartu.xml");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
        assertThat(answer.body()).contains("<diterima>1</diterima><ditolak>0</ditolak>");
    }

    @Test
    void aSoapCallerIsToldOfAFault() throws Exception {
        HttpResponse<String> answer = post("disnaker-samarinda/pencari-kerja", "text/xml", AK1 + "terpotong.xml");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<soap:Fault><faultcode>soap:Client</faultcode>");
    }

    /** The verification is away in this test. */
    @Test
    void aFormIsKeptOnlyWhenWhoMustBeAskedHasAnswered() throws Exception {
        String form = "application/x-www-form-urlencoded";

        HttpResponse<String> unasked = post("disdukcapil-agam/penduduk", form, FORMS + "nik-sementara.form");
        HttpResponse<String> waiting = post("disdukcapil-agam/penduduk", form, FORMS + "terverifikasi.form");

        assertThat(unasked.statusCode()).as(unasked.body()).isEqualTo(202);
        assertThat(isProblem(waiting, 503).path("type").asText()).isEqualTo("/problems/lookup-unanswered");
        assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> post(String feed, String contentType, String sample) throws Exception {
        String system = feed.substring(0, feed.indexOf('/'));
        String key =
                secrets.find(system.toUpperCase().replace('-', '_') + "_KEY").orElseThrow();
        byte[] body = Files.readAllBytes(SYSTEMS.resolve(sample));
        return send(request("/v1/in/" + feed, system)
                .setHeader("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }
}
