package id.opdhub.delivery.channel;

import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.apache.hc.core5.concurrent.FutureCallback;

/** An answer that has not come yet, and the request to cut off when its time is over. */
final class PendingAnswer implements FutureCallback<Answer> {

    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private Future<Answer> request;

    CompletableFuture<Answer> answer() {
        return answer;
    }

    /** The request is on its way; or was, when its time is over before it began. */
    synchronized void begun(Future<Answer> started) {
        request = started;
        if (answer.isDone()) {
            request.cancel(true);
        }
    }

    /** Connect to last byte: whatever drips in later is cut off. */
    void expire() {
        answer.completeExceptionally(new SocketTimeoutException("no whole answer in time"));
        synchronized (this) {
            if (request != null) {
                request.cancel(true);
            }
        }
    }

    /** @throws SocketTimeoutException when the time of the attempt is over */
    void mustBeAwaited() throws SocketTimeoutException {
        if (answer.isDone()) {
            throw new SocketTimeoutException("no whole answer in time");
        }
    }

    @Override
    public void completed(Answer whole) {
        answer.complete(whole);
    }

    @Override
    public void failed(Exception failure) {
        answer.completeExceptionally(failure);
    }

    @Override
    public void cancelled() {
        answer.completeExceptionally(new SocketTimeoutException("the request was cut off"));
    }
}
