package id.opdhub.log.lanes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

import id.opdhub.log.ConsumedRecord;

/** A stand-in destination that answers later from a thread of its own, remembers what reached it, and can be away. */
final class Destination extends AsyncProcessorSupport {

    private final ScheduledExecutorService answers = daemon();
    private final int slowestMillis;
    private final List<ConsumedRecord> received = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> inside = new HashMap<>();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<ConsumedRecord> attempted = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Runnable> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean overlapped = new AtomicBoolean();
    private volatile boolean away;
    private volatile boolean keepsAll;
    private volatile String kept = "nothing";

    Destination(int slowestMillis) {
        this.slowestMillis = slowestMillis;
    }

    /** Nothing is answered until {@link #answerKept}. */
    void keepAll() {
        keepsAll = true;
    }

    void answerKept() {
        keepsAll = false;
        unanswered.forEach(answers::execute);
    }

    /** Records of this key are never answered. */
    void keepFor(String key) {
        kept = key;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        ConsumedRecord record = exchange.getMessage().getBody(ConsumedRecord.class);
        attempted.add(record);
        enter(record.key());
        Runnable answer = () -> answer(exchange, callback, record);
        if (keepsAll || record.key().equals(kept)) {
            unanswered.add(answer);
        } else {
            int wait = slowestMillis == 0 ? 0 : ThreadLocalRandom.current().nextInt(slowestMillis);
            answers.schedule(answer, wait, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    List<String> bodies() {
        return received().stream().map(Destination::body).toList();
    }

    /** How many different bodies came, however often. */
    long distinct() {
        return bodies().stream().distinct().count();
    }

    List<ConsumedRecord> received() {
        return copy(received);
    }

    /** The bodies by key, in the order of their first arrival; what came again is left out. */
    Map<String, List<Integer>> byKey() {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (ConsumedRecord record : received()) {
            List<Integer> numbers = byKey.computeIfAbsent(record.key(), key -> new ArrayList<>());
            int number = Integer.parseInt(body(record));
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return byKey;
    }

    int attempts() {
        return attempted.size();
    }

    List<ConsumedRecord> attempted() {
        return copy(attempted);
    }

    int mostAtOnce() {
        return most.get();
    }

    int atOnce() {
        return present.get();
    }

    /** Whether two records of one key were ever here together. */
    boolean keysOverlapped() {
        return overlapped.get();
    }

    private static List<ConsumedRecord> copy(List<ConsumedRecord> records) {
        synchronized (records) {
            return List.copyOf(records);
        }
    }

    static String body(ConsumedRecord record) {
        return new String(record.body(), StandardCharsets.UTF_8);
    }

    private void answer(Exchange exchange, AsyncCallback callback, ConsumedRecord record) {
        leave(record.key());
        if (away) {
            exchange.setException(new IllegalStateException("away"));
        } else {
            received.add(record);
        }
        callback.done(false);
    }

    private synchronized void enter(String key) {
        most.accumulateAndGet(present.incrementAndGet(), Math::max);
        if (inside.merge(key, 1, Integer::sum) > 1 && !key.isEmpty()) {
            overlapped.set(true);
        }
    }

    private synchronized void leave(String key) {
        present.decrementAndGet();
        inside.merge(key, -1, Integer::sum);
    }

    private static ScheduledExecutorService daemon() {
        return new ScheduledThreadPoolExecutor(2, task -> {
            Thread thread = new Thread(task, "destination");
            thread.setDaemon(true);
            return thread;
        });
    }
}
