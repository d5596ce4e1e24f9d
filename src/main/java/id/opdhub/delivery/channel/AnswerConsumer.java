package id.opdhub.delivery.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads an answer to its end without keeping its body, and refuses to read one without end. */
final class AnswerConsumer implements AsyncResponseConsumer<Answer> {

    static final int LONGEST_BODY = 64 * 1024;

    private final PendingAnswer pending;
    private Answer answer;
    private FutureCallback<Answer> callback;
    private long length;

    AnswerConsumer(PendingAnswer pending) {
        this.pending = pending;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<Answer> whenRead) {
        Optional<String> retryAfter =
                Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue);
        answer = new Answer(response.getCode(), retryAfter);
        callback = whenRead;
        if (entity == null) {
            whenRead.completed(answer);
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // An interim answer says nothing about the record.
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        // A cancellation that comes while the client changes hands is lost; then this ends the connection.
        pending.mustBeAwaited();
        length += part.remaining();
        part.position(part.limit());
        if (length > LONGEST_BODY) {
            throw new AnswerTooLong(answer);
        }
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        callback.completed(answer);
    }

    @Override
    public void failed(Exception cause) {
        if (callback != null) {
            callback.failed(cause);
        }
    }

    @Override
    public void releaseResources() {
        callback = null;
    }
}
