package id.opdhub.delivery.channel;

import java.io.ByteArrayOutputStream;
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

/** Reads an answer to its end, and refuses to read one without end; keeps its body only where somebody reads it. */
final class AnswerConsumer implements AsyncResponseConsumer<Answer> {

    static final int LONGEST_BODY = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final PendingAnswer pending;
    private final boolean keepsBody;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Answer answer;
    private FutureCallback<Answer> callback;
    private long length;

    AnswerConsumer(PendingAnswer pending, boolean keepsBody) {
        this.pending = pending;
        this.keepsBody = keepsBody;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<Answer> whenRead) {
        Optional<String> retryAfter =
                Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue);
        answer = new Answer(response.getCode(), retryAfter, NOTHING);
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
        if (keepsBody && length <= LONGEST_BODY) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            body.writeBytes(bytes);
        }
        part.position(part.limit());
        if (length > LONGEST_BODY) {
            throw new AnswerTooLong(answer);
        }
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        callback.completed(new Answer(answer.status(), answer.retryAfter(), body.toByteArray()));
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
