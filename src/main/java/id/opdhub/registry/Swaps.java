package id.opdhub.registry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The folders whose routes are being replaced just now: whoever finds no route waits for the new one. */
public final class Swaps {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /** Until {@link #end}. */
    void begin(String system) {
        underWay.put(system, new CompletableFuture<>());
    }

    void end(String system) {
        Optional.ofNullable(underWay.remove(system)).ifPresent(swap -> swap.complete(null));
    }

    /** Waits while the system's routes are replaced; false when that takes longer than a caller can wait. */
    public boolean awaitEnd(String system) {
        CompletableFuture<Void> swap = underWay.getOrDefault(system, CompletableFuture.completedFuture(null));
        try {
            swap.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }
}
