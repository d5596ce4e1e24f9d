package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import id.opdhub.log.ConsumedRecord;

/** Lists of records for the stages from log to log. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LanesBatchIT {

    private final LogOfTests log = LogOfTests.shared();
    private final String group = log.name("group");
    private final String topic = log.topic(4);
    private final List<List<ConsumedRecord>> handed = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void handsOnListsOneAtATime() {
        log.append(topic, 20, 0, 5000);
        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + topic + "?batch=500&group=" + group, this::take);
            await().until(() -> log.committed(group, topic) == 5000);
        }
        assertThat(handed).allSatisfy(list -> assertThat(list).hasSizeLessThanOrEqualTo(500));
        assertThat(handed.stream().mapToInt(List::size).sum()).isEqualTo(5000);
        assertThat(handed).hasSizeLessThan(100);
        for (int partition = 0; partition < 4; partition++) {
            assertThat(offsets(partition)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void handsOnListsOfOtherPartitionsSideBySide() {
        // Given
        log.append(topic, 20, 0, 2000);
        CountDownLatch twoAtOnce = new CountDownLatch(2);
        Set<Integer> inHand = ConcurrentHashMap.newKeySet();
        AtomicInteger overlaps = new AtomicInteger();

        // When
        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + topic + "?batch=100&concurrency=3&group=" + group, exchange -> {
                List<Integer> partitions = partitions(exchange);
                partitions.stream()
                        .filter(partition -> !inHand.add(partition))
                        .forEach(overlap -> overlaps.incrementAndGet());
                twoAtOnce.countDown();
                twoAtOnce.await();
                take(exchange);
                inHand.removeAll(partitions);
            });
            await().until(() -> log.committed(group, topic) == 2000);
        }

        // Then
        assertThat(overlaps).hasValue(0);
        for (int partition = 0; partition < 4; partition++) {
            assertThat(offsets(partition)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void handsOnAFailedListAgainAsItWasAndLetsOthersPass() {
        // Given
        log.append(topic, 20, 0, 1000);

        // When
        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + topic + "?batch=200&retryDelay=50&group=" + group, exchange -> {
                take(exchange);
                if (handed.stream().allMatch(handed.get(0)::equals)) {
                    throw new IllegalStateException("made to fail until another list has come");
                }
            });
            await().until(() -> log.committed(group, topic) == 1000);
        }

        // Then
        List<ConsumedRecord> failed = handed.get(0);
        int attempts = Collections.frequency(handed, failed);
        assertThat(attempts).isGreaterThan(1);
        assertThat(handed.stream().mapToInt(List::size).sum()).isEqualTo(1000 + (attempts - 1) * failed.size());
    }

    @Test
    void commitsNothingOfAFailedList() {
        failures.set(Integer.MAX_VALUE);
        log.append(topic, 20, 0, 100);
        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + topic + "?batch=200&retryDelay=50&retryDelayMax=100&group=" + group, this::take);
            await().until(() -> handed.size() > 5);
        }
        assertThat(log.committed(group, topic)).isZero();
    }

    private void take(Exchange exchange) {
        handed.add(((List<?>) exchange.getMessage().getBody())
                .stream().map(ConsumedRecord.class::cast).toList());
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("made to fail");
        }
    }

    private static List<Integer> partitions(Exchange exchange) {
        return ((List<?>) exchange.getMessage().getBody())
                .stream()
                        .map(record -> ((ConsumedRecord) record).position().partition())
                        .distinct()
                        .toList();
    }

    private List<Long> offsets(int partition) {
        return handed.stream()
                .flatMap(List::stream)
                .map(ConsumedRecord::position)
                .filter(position -> position.partition() == partition)
                .map(position -> position.offset())
                .toList();
    }
}
