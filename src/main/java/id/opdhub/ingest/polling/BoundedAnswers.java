package id.opdhub.ingest.polling;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Bounds a whole call, from the connection to the last byte, in time and size; the client's own timeouts begin anew with
 * every byte. Of an answer that is none, no body is read.
 */
final class BoundedAnswers implements ExecChainHandler {

    private final ScheduledExecutorService timer;
    private final Duration timeout;
    private final int maxBytes;

    BoundedAnswers(ScheduledExecutorService timer, Duration timeout, int maxBytes) {
        this.timer = timer;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = timer.schedule(
                () -> {
                    late.set(true);
                    abort(scope);
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return bounded(chain.proceed(request, scope), scope);
        } catch (NoAnswer known) {
            throw known;
        } catch (IOException | RuntimeException failure) {
            if (late.get()) {
                throw new SocketTimeoutException("the whole answer took too long");
            }
            throw failure;
        } finally {
            deadline.cancel(false);
        }
    }

    private ClassicHttpResponse bounded(ClassicHttpResponse response, ExecChain.Scope scope) throws IOException {
        HttpEntity entity = response.getEntity();
        boolean isAnswer = response.getCode() / 100 == 2;
        if (entity == null) {
            return response;
        }
        if (!isAnswer) {
            abort(scope);
            response.setEntity(null);
            return response;
        }
        byte[] body = read(entity);
        if (body.length > maxBytes) {
            abort(scope);
            throw NoAnswer.because("answer-too-large");
        }
        response.setEntity(new ByteArrayEntity(body, null));
        return response;
    }

    /** One byte more than is allowed, at most. */
    private byte[] read(HttpEntity entity) throws IOException {
        if (entity.getContentLength() > maxBytes) {
            return new byte[maxBytes + 1];
        }
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(maxBytes + 1);
        if (body.length <= maxBytes) {
            content.close();
        }
        return body;
    }

    /** The connection is not used again: what is still on its way would have to be read first. */
    private static void abort(ExecChain.Scope scope) {
        if (scope.originalRequest instanceof Cancellable call) {
            call.cancel();
        }
    }
}
