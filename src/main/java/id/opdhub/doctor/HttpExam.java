package id.opdhub.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** Makes one request that changes nothing, and reads no more of its answer than status and headers. */
final class HttpExam {

    private final HttpClient client;
    private final Clock clock;

    HttpExam(SSLContext trusted, Executor threads, Clock clock) {
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(Reach.PATIENCE_SECONDS))
                .sslContext(trusted)
                .executor(threads)
                .build();
        this.clock = clock;
    }

    List<Symptom> of(WebTarget target) {
        Instant before = clock.instant();
        try {
            HttpResponse<InputStream> answer = client.send(request(target), BodyHandlers.ofInputStream());
            // Not read to its end: it may be all that an application has.
            answer.body().close();
            return new AnswerExam(target).of(answer.statusCode(), answer.headers(), before, clock.instant());
        } catch (HttpTimeoutException silent) {
            return List.of(Symptom.error(
                    target.name(),
                    "http-silent",
                    target.method(),
                    target.timeout().toSeconds()));
        } catch (SSLException failure) {
            return List.of(Symptom.error(target.name(), "tls-fails", String.valueOf(failure.getMessage())));
        } catch (IOException failure) {
            return List.of(Symptom.error(target.name(), "http-broken", target.method()));
        } catch (IllegalArgumentException unusable) {
            return List.of(Symptom.error(target.name(), "http-header-unusable"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** @throws IllegalArgumentException when a header cannot be sent */
    private static HttpRequest request(WebTarget target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutUser(target.address()))
                .method(target.method(), BodyPublishers.noBody())
                .timeout(target.timeout())
                .setHeader("User-Agent", "opd-hub-doctor");
        target.headers().forEach(request::setHeader);
        return request.build();
    }

    /** The hub's own client sends none either. */
    private static URI withoutUser(URI address) {
        return address.getRawUserInfo() == null
                ? address
                : URI.create(address.toString().replaceFirst("//[^/@]*@", "//"));
    }
}
