package id.opdhub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import id.opdhub.support.RunningHub;

/** What a running hub tells tools of itself, and to whom. */
class LiveDocumentsIT extends RunningHub {

    private static final String OPENAPI = "/v1/openapi.json";
    private static final String ASYNCAPI = "/v1/asyncapi.json";

    @Test
    void tellWhatTheShippedFoldersSendAndReceive() {
        JsonNode openApi = json(get(OPENAPI, OPENSID));
        JsonNode asyncApi = json(get(ASYNCAPI, "viewer"));

        assertThat(openApi.at("/paths/~1v1~1in~1lapor-sumbar~1pengaduan/post/requestBody/content")
                        .fieldNames())
                .toIterable()
                .containsExactly("application/xml");
        assertThat(openApi.path("webhooks").fieldNames())
                .toIterable()
                .contains(DASHBOARD, HEALTH)
                .doesNotContain("bapenda-agam", "siak-sawahlunto");
        assertThat(asyncApi.at("/channels/in.siak-sawahlunto.peristiwa/address").asText())
                .isEqualTo("siak.peristiwa");
        assertThat(asyncApi.at("/channels/out.bapenda-agam/address").asText()).isEqualTo("pbb.kematian-wajib-pajak");
        assertThat(asyncApi.path("channels").fieldNames())
                .toIterable()
                .noneMatch(channel -> channel.startsWith("in.dapodik-banjarmasin"));
        assertThat(Specifications.OPENAPI.errors(openApi)).isEmpty();
        assertThat(Specifications.ASYNCAPI.errors(asyncApi)).isEmpty();
    }

    @Test
    void giveAwayNoAddressKeyOrAgreement() {
        for (String document : List.of(OPENAPI, ASYNCAPI)) {
            assertThat(get(document, "viewer").body())
                    .doesNotContain("localhost", "kunci-uji", "PKS ", "@", "_URL", "_KEY")
                    .doesNotContainPattern("[0-9]{16}");
        }
    }

    @Test
    void areNotSentAgainToWhoHasThem() {
        for (String document : List.of(OPENAPI, ASYNCAPI)) {
            HttpResponse<String> first = get(document, OPENSID);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = send(request(document, OPENSID).header("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();

            HttpResponse<String> english =
                    send(request(document, OPENSID).header("If-None-Match", tag).header("Accept-Language", "en"));
            assertThat(english.statusCode()).isEqualTo(200);
            assertThat(english.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        }
    }

    @Test
    void areForKnownCallersOnly() throws Exception {
        for (String document : List.of(OPENAPI, ASYNCAPI)) {
            HttpRequest nobody = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + document))
                    .build();
            isProblem(HttpClient.newHttpClient().send(nobody, BodyHandlers.ofString()), 401);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON", malformed);
        }
    }
}
